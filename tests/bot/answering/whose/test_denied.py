"""An organ that is named only to say that it is not meant gives no number."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    "question",
    [
        "青枫市政府（不是柳河镇，是市里）2022年一共收到多少件信息公开申请",
        "不是柳河镇，我问的是青枫县，2022年收到多少件申请",
        "青枫县2022年新收几件，别给我柳河镇的",
    ],
)
def test_of_another_that_is_not_known_nothing_is_told(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()


@pytest.mark.parametrize(
    "question", ["不是柳河镇，是石桥乡2022年行政处罚几件", "石桥乡2022年行政处罚几件？不是问柳河镇的"]
)
def test_the_other_one_is_told_where_it_is_known(ask_towns, question) -> None:
    assert {fact.organ for fact in ask_towns(question).facts} == {"石桥乡人民政府"}


@pytest.mark.parametrize(
    "question", ["柳河镇不是2021年，是2022年，行政许可几件", "柳河镇2022年行政许可几件，不是2021年的"]
)
def test_a_year_that_is_not_meant_is_not_told(ask_towns, question) -> None:
    assert {fact.year for fact in ask_towns(question).facts} == {2022}


def test_a_doubt_denies_nothing(ask_towns) -> None:
    answer = ask_towns("柳河镇2022年行政许可是不是比石桥乡多")
    assert {fact.organ for fact in answer.facts} == {"柳河镇人民政府", "石桥乡人民政府"}


def test_a_row_that_is_taken_back_is_not_told(ask_towns) -> None:
    (fact,) = ask_towns("柳河镇2022年行政复议……哦不，是新收申请，总计几件").facts
    assert fact.row == ("一、本年新收政府信息公开申请数量",)


def test_what_it_is_not_takes_back_nothing_that_was_asked(ask_towns) -> None:
    facts = ask_towns("柳河镇2022年予以公开几件，不是部分公开").facts
    assert {fact.row[-1] for fact in facts} == {"（一）予以公开"}


def test_a_clerks_own_word_takes_back_what_was_said_before(clerks_county) -> None:
    answer = clerks_county.ask("甲乡2021年，嘴瓢了，2022年新收几件", now=datetime(2023, 3, 1, 12))
    assert {fact.year for fact in answer.facts} == {2022}
