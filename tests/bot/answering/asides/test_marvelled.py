"""What one only marvels at behind a number that is asked for asks nothing."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.computing.county import number
from tests.bot.talking import talk_with


@pytest.mark.parametrize("behind", ["怎么感觉2022一下子少了", "我寻思不该这么少", "怪不得都说多"])
def test_the_number_is_told_as_without_it(county, behind) -> None:
    (fact,) = county.ask(f"甲乡2021年新收多少件，{behind}").facts
    assert (fact.year, fact.value) == (2021, number("甲乡", 2021, "三", "new", "total"))


def test_a_last_clause_that_asks_stays(county) -> None:
    rows = [fact.row[-1] for fact in county.ask("甲乡2021年新收多少件，我觉得还该问问，结转下年几件").facts]
    assert len(rows) == 2


@pytest.mark.parametrize("words", ["咋恁多？21年才多少", "怎么这么少，上一年呢"])
def test_who_marvels_first_is_told_what_he_asks_then(county, words) -> None:
    told = county.ask("甲乡2022年新收多少件")
    (fact,) = county.ask(words, told.session).facts
    assert (fact.year, fact.value) == (2021, number("甲乡", 2021, "三", "new", "total"))


def test_who_only_marvels_is_told_of_the_cause(county) -> None:
    told = county.ask("甲乡2022年新收多少件")
    assert county.ask("咋恁多？", told.session).facts == ()


def test_whether_the_report_tells_why_is_asked_all_the_same(county) -> None:
    told = county.ask("甲乡2022年新收多少件")
    assert "原因" in county.ask("为啥这么多？报告里写了没", told.session).text


def test_who_marvels_at_an_organ_s_number_asks_of_that_organ(county) -> None:
    told = county.ask("柳河镇和甲乡2022年谁收的多")
    (fact,) = county.ask("柳河镇怎么才这么点，它2021年是多少", told.session).facts
    assert (fact.organ, fact.value) == ("柳河镇人民政府", number("柳河镇", 2021, "三", "new", "total"))


def test_how_far_they_are_apart_is_told_though_one_marvels_first(county) -> None:
    say = talk_with(county, datetime(2023, 3, 1, 12))
    say("甲乡2021年新收多少件")
    say("2022年呢")
    answer = say("怎么差这么老多？差几件")
    assert {fact.year for fact in answer.facts} == {2021, 2022}
