"""A cell that is told in other words is the one whose words are clearly nearest; what is named stays."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "row", "column"),
    [
        ("2020年做小生意的单位来讨过几份材料", "本年新收", "商业企业"),
        ("2020年搞学问的单位来要过几件", "本年新收", "科研机构"),
        ("得现编现做才拿得出，所以没给的，2020年几件", "另行制作", "总计"),
        ("2020年回人家说压根没这份东西的几桩", "不掌握", "总计"),
    ],
)
def test_the_nearest_cell_is_told_where_its_names_say_too_little(ask, question, row, column) -> None:
    told = ask(question).facts
    assert [fact for fact in told if any(row in part for part in fact.row) and column in fact.column]


def test_a_row_that_is_named_is_not_given_up_for_a_nearer_one(ask_towns) -> None:
    told = ask_towns("柳河镇2020年个人隐私里其他组织有几件").facts
    assert ["保护第三方合法权益" in fact.row[-1] for fact in told] == [True]


@pytest.mark.parametrize(
    "question",
    ["2020年乡里修了几条路", "2020年大李庄乡有几家律所", "2020年有多少企业落户大李庄乡", "2020年招了几个公务员"],
)
def test_what_no_row_counts_gets_no_number_and_no_guide(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.facts


@pytest.mark.parametrize(
    "question",
    ["大李庄乡2020年第三方测评得了多少分", "大李庄乡2020年政策问答收了多少问题", "大李庄乡2020年信息公开培训办了几期"],
)
def test_a_row_that_stands_beside_what_is_counted_is_not_taken_for_it(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.facts


@pytest.mark.parametrize(
    "question", ["2020年属于行政查询事项而不予公开的有几件", "2020年三类内部事务信息那一项填了多少"]
)
def test_a_row_by_its_whole_name_is_told_however_near_a_guide_is(ask, question) -> None:
    assert ask(question).facts
    assert ask(question.removeprefix("2020年")).facts
