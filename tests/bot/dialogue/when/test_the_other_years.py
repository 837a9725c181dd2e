"""「另外两年各多少」: the years that were asked about and were not the answer, each with its number."""

from __future__ import annotations

from tests.bot.answering.computing.county import YEARS, number


def test_those_that_were_not_the_most(say) -> None:
    values = {year: number("甲乡", year, "三", "new", "total") for year in YEARS}
    most = max(values, key=lambda year: values[year])
    say("甲乡2020到2022年新收哪年最多")
    told = {fact.year: fact.value for fact in say("另外两年各多少").facts}
    assert told == {year: value for year, value in values.items() if year != most}


def test_those_beside_the_one_that_was_told_by_itself(say) -> None:
    say("甲乡2020到2022年新收各多少")
    say("2021年呢")
    assert {fact.year for fact in say("其他几年各多少").facts} == {2020, 2022}


def test_every_year_from_the_next_one_on(say) -> None:
    say("甲乡2020年新收多少")
    assert [fact.year for fact in say("后来每年呢，到2022年").facts] == [2021, 2022]
