"""最早的一年 is that of the first report there is of the organ, and not the newest."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize(("words", "year"), [("甲乡最早的一年新收几件", 2020), ("甲乡最近一年新收几件", 2022)])
def test_the_first_and_the_last_year_there_is(county, words, year) -> None:
    (fact,) = county.ask(words).facts
    assert (fact.year, fact.value) == (year, number("甲乡", year, "三", "new", "total"))


def test_both_may_be_held_against_each_other(county) -> None:
    answer = county.ask("甲乡新收最早那年和最近一年差多少")
    assert {fact.year for fact in answer.facts} == {2020, 2022}
