"""A year that is named behind a number may be held against the one that was told."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import new


@pytest.mark.parametrize("words", ["20年的比这个多多少", "2020年比它多多少", "20年比刚才那个少多少"])
def test_another_year_is_held_against_the_one_that_was_told(say, words) -> None:
    say("甲乡2022年新收多少")
    answer = say(words)
    assert {fact.year for fact in answer.facts} == {2020, 2022}
    assert str(abs(new("甲乡", 2020) - new("甲乡", 2022))) in answer.text


def test_two_years_that_are_named_are_held_against_each_other(say) -> None:
    say("甲乡2022年新收多少")
    assert {fact.year for fact in say("2021年比2020年多多少").facts} == {2020, 2021}


@pytest.mark.parametrize(
    "words", ["2022年多吗", "2022年多收了几件", "2022年少收了多少", "2022年还多不", "2022年呢，哪个多"]
)
def test_more_in_another_year_is_more_than_in_the_one_that_was_told(say, words) -> None:
    say("甲乡2021年新收多少")
    answer = say(words)
    assert [fact.value for fact in answer.facts] == [new("甲乡", 2021), new("甲乡", 2022)]
    assert answer.computed


@pytest.mark.parametrize("words", ["少收了多少", "多收了几件"])
def test_behind_two_years_it_is_what_one_has_more_than_the_other(say, words) -> None:
    say("甲乡2022年新收多少")
    say("2020年呢")
    assert {fact.year for fact in say(words).facts} == {2020, 2022}
