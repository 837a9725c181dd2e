"""A question about several reports is answered from each of them, and one about none is asked back."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import LIUHE, NUMBERS, SHIQIAO_NUMBERS

SHIQIAO = "石桥乡人民政府"


def new(year: int) -> int:
    return NUMBERS[year][1]["三", "new", "total"]


@pytest.mark.parametrize("years", ["2020年和2022年", "2022年、2020年", "2020年跟2022年"])
def test_two_years_are_told_one_after_the_other(ask_towns, years) -> None:
    answer = ask_towns(f"柳河镇{years}各收到几件申请")
    assert answer.outcome is Outcome.ANSWERED
    assert {(fact.organ, fact.year, fact.value) for fact in answer.facts} == {
        (LIUHE, 2020, new(2020)),
        (LIUHE, 2022, new(2022)),
    }
    assert str(new(2020)) in answer.text and str(new(2022)) in answer.text


def test_a_range_with_a_gap_names_the_year_that_is_missing(ask_towns) -> None:
    answer = ask_towns("柳河镇2020到2022年收到几件申请")
    assert {fact.year for fact in answer.facts} == {2020, 2022}
    assert "没有收录的报告：柳河镇人民政府2021年" in answer.text


def test_two_towns_are_told_one_after_the_other(ask_towns) -> None:
    answer = ask_towns("柳河镇和石桥乡2022年各收到几件申请")
    told = {(fact.organ, fact.value) for fact in answer.facts}
    assert told == {(LIUHE, new(2022)), (SHIQIAO, SHIQIAO_NUMBERS["三", "new", "total"])}
    assert LIUHE in answer.text and SHIQIAO in answer.text


def test_each_form_names_its_own_column(ask_towns) -> None:
    answer = ask_towns("柳河镇2020年和2022年行政处罚的处理决定各几件")
    found = {(fact.year, fact.column[-1], fact.value) for fact in answer.facts}
    assert found == {
        (2020, "处理决定数量", NUMBERS[2020][1]["二", "penalties", "decisions"]),
        (2022, "本年处理决定数量", NUMBERS[2022][1]["二", "penalties", "decisions"]),
    }


@pytest.mark.parametrize("question", ["收到几件申请", "2022年收到几件申请", "行政复议几件"])
def test_where_several_towns_are_known_the_asker_says_which(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert answer.outcome is Outcome.CLARIFY and answer.facts == ()
    assert [choice.label for choice in answer.choices] == [LIUHE, SHIQIAO]
    for choice in answer.choices:
        chosen = ask_towns(choice.question)
        assert chosen.outcome in (Outcome.ANSWERED, Outcome.UNCLEAR_SOURCE)
        assert {fact.organ for fact in chosen.facts} == {choice.label}


def test_with_a_single_report_nobody_is_asked_which(ask) -> None:
    answer = ask("收到几件申请")
    assert answer.outcome is Outcome.ANSWERED
    assert {(fact.organ, fact.year) for fact in answer.facts} == {("大李庄乡人民政府", 2020)}


def test_a_known_town_beside_an_unknown_one_is_answered_and_the_other_is_named(ask_towns) -> None:
    answer = ask_towns("柳河镇和白水乡2022年各收到几件申请")
    assert {fact.organ for fact in answer.facts} <= {LIUHE}
    assert "白水乡" in answer.text
