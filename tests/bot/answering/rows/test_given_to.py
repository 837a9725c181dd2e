"""What was disclosed to some of the applicants is counted in its own row, and not among what was received."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize(
    ("words", "row", "column"),
    [
        ("甲乡2022年给企业公开了几件", "granted", "business"),
        ("甲乡2022年给律所这类法律服务机构公开了几件", "granted", "legal"),
        ("甲乡2022年自然人公开了多少件", "granted", "natural"),
        ("甲乡2022年企业部分公开了几件", "partly", "business"),
    ],
)
def test_the_verb_tells_the_row_where_nothing_else_does(county, words, row, column) -> None:
    (fact,) = county.ask(words).facts
    assert fact.value == number("甲乡", 2022, "三", row, column)


def test_what_was_not_disclosed_is_not_turned_round(county) -> None:
    rows = {fact.row[-1] for fact in county.ask("甲乡2022年企业没公开的几件").facts}
    assert rows and "（一）予以公开" not in rows


@pytest.mark.parametrize(
    "words", ["甲乡2022年自然人没有公开的有几件", "甲乡2022年没给企业公开的几件", "甲乡2022年自然人要求公开的有多少件"]
)
def test_what_denies_or_only_wants_it_is_not_turned_round_either(county, words) -> None:
    assert "（一）予以公开" not in {fact.row[-1] for fact in county.ask(words).facts}


def test_whom_it_was_given_to_may_be_said_twice(county) -> None:
    told = [fact.value for fact in county.ask("甲乡2022年给企业公开的多还是给个人公开的多").facts]
    assert sorted(told) == sorted(number("甲乡", 2022, "三", "granted", column) for column in ("business", "natural"))


@pytest.mark.parametrize("words", ["公开了几件", "那公开了多少件", "给人家材料了没"])
def test_behind_what_was_received_the_verb_alone_tells_it(county, words) -> None:
    told = county.ask("甲乡2022年收到几件申请")
    (fact,) = county.ask(words, told.session).facts
    assert fact.value == number("甲乡", 2022, "三", "granted", "total")


def test_behind_penalties_it_does_not(county) -> None:
    told = county.ask("甲乡2022年处罚几件")
    assert county.ask("公开了几件", told.session).facts == ()


@pytest.mark.parametrize("words", ["网上公开了几件", "公开了几件文件"])
def test_what_more_is_said_of_is_no_request(county, words) -> None:
    told = county.ask("甲乡2022年收到几件申请")
    assert county.ask(words, told.session).facts == ()
