"""Behind a number the last two digits are a year."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import new


@pytest.mark.parametrize("words", ["21", "那21呢", "21的呢", "好，21"])
def test_two_digits_alone_are_the_year(say, words) -> None:
    say("甲乡2022年收到几件申请")
    assert [(fact.year, fact.value) for fact in say(words).facts] == [(2021, new("甲乡", 2021))]


def test_two_digits_on_either_side_of_a_comparison_are_years(say) -> None:
    say("甲乡2020年收到几件申请")
    apart = [c.value for c in say("22比21多了几件").computed if c.unit == "件"]
    assert apart == [new("甲乡", 2022) - new("甲乡", 2021)]


def test_a_year_that_is_still_to_come_is_none(say) -> None:
    say("甲乡2022年收到几件申请")
    assert say("98").facts == ()


def test_without_a_report_before_they_are_nothing(say) -> None:
    assert say("21").facts == ()


@pytest.mark.parametrize("words", ["后头21、22呢", "21和22的呢", "那21年、22年呢"])
def test_several_of_them_are_several_years(say, words) -> None:
    say("甲乡2020年收到几件申请")
    assert [(fact.year, fact.value) for fact in say(words).facts] == [(y, new("甲乡", y)) for y in (2021, 2022)]


def test_the_first_year_and_the_last_are_those_of_the_office_that_is_spoken_of(say) -> None:
    say("甲乡2021年收到几件申请")
    facts = say("从最早那年到最近一年涨了多少").facts
    assert {2020, 2022} <= {fact.year for fact in facts}


@pytest.mark.parametrize("words", ["22年多吗", "到22年多了几件", "那22年多不多"])
def test_more_behind_two_digits_and_a_year_is_no_time(say, words) -> None:
    say("甲乡21年收到几件申请")
    apart = [c.value for c in say(words).computed if c.unit == "件"]
    assert apart == [new("甲乡", 2022) - new("甲乡", 2021)]


def test_the_year_at_the_end_that_was_told_is_that_year(say) -> None:
    say("甲乡2020到2022年哪年新收最多")
    told = {fact.year for fact in say("最多的那年予以公开几件").facts}
    most = max((2020, 2021, 2022), key=lambda year: new("甲乡", year))
    assert told == {most}
