"""A sum stays a sum in another year or of another town; every year, the most of a few, and who fulfils something."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import TOWNS, YEARS, new, number
from tests.bot.talking import talk_with

CASES = ("review_total", "direct_total", "after_total")


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


def in_all(town: str, year: int) -> int:
    return sum(number(town, year, "四", "cases", column) for column in CASES)


def results(answer) -> list:
    return [result.value for result in answer.computed]


@pytest.mark.parametrize(
    ("words", "town", "year"), [("2021年三项合计呢", "甲乡", 2021), ("石桥乡合计呢", "石桥乡", 2022)]
)
def test_several_kinds_of_case_are_added_up_elsewhere_too(say, words: str, town: str, year: int) -> None:
    say("甲乡2022年复议、直接起诉、复议后起诉各几件")
    assert in_all("甲乡", 2022) in results(say("三项合计"))
    assert in_all(town, year) in results(say(words))


def test_every_year_is_told_or_added_up(say) -> None:
    say("甲乡2022年新收几件")
    assert [fact.value for fact in say("历年的呢").facts] == [new("甲乡", year) for year in YEARS]
    say("甲乡2022年新收几件")
    assert sum(new("石桥乡", year) for year in YEARS) in results(say("石桥乡历年合计呢"))


def test_of_another_town_the_sum_is_of_the_year_that_was_spoken_of(say) -> None:
    say("甲乡2022年罚了几起")
    assert [f.value for f in say("石桥乡一共几起").facts] == [number("石桥乡", 2022, "二", "penalties", "decisions")]


def test_behind_two_results_that_were_compared_the_whole_is_of_that_year(say) -> None:
    say("甲乡2022年复议维持比纠正多几件")
    assert [fact.value for fact in say("那一共呢").facts] == [number("甲乡", 2022, "四", "cases", "review_total")]


def test_three_rows_that_were_asked_are_compared_with_each_other(say) -> None:
    told = [number("甲乡", 2022, "二", row, "decisions") for row in ("licences", "penalties", "coercion")]
    for words in ("甲乡2022年许可几件", "处罚呢", "强制呢"):
        say(words)
    found = results(say("三个哪个最多，比最少的多几件"))
    assert {max(told), min(told), max(told) - min(told)} <= set(found)


def test_how_many_more_is_a_change_also_in_one_word_with_the_verb(say) -> None:
    say("甲乡2021年罚了几起")
    before, after = (number("甲乡", year, "二", "penalties", "decisions") for year in (2021, 2022))
    assert abs(after - before) in results(say("22年多罚了几起"))


def test_within_the_reviews_two_results_are_compared_and_no_towns(say) -> None:
    say("甲乡2022年复议几件")
    assert {fact.organ for fact in say("复议里头维持和纠正哪个多").facts} == {"甲乡人民政府"}


def test_who_fulfils_something_is_counted(say) -> None:
    answer = say("2022年新收超过10件的有几家")
    assert sum(new(town, 2022) > 10 for town in TOWNS) in results(answer)


def test_exactly_how_many_tells_it_once_more(say) -> None:
    say("甲乡2022年新收几件")
    assert [fact.value for fact in say("具体多少").facts] == [new("甲乡", 2022)]


def test_the_years_above_the_mean_are_named(say) -> None:
    mean = sum(new("甲乡", year) for year in YEARS) / len(YEARS)
    say("甲乡历年新收平均多少")
    answer = say("哪几年高于年均")
    above = next(result for result in answer.computed if result.operation == "高于年均")
    assert above.value == sum(new("甲乡", year) > mean for year in YEARS)


def test_a_year_that_was_asked_for_is_asked_of_the_next_town_too(say) -> None:
    say("甲乡2021年新收几件")
    assert say("丁镇新收几件").outcome is Outcome.NOT_COVERED


def test_every_year_of_two_towns_is_added_up_once(say) -> None:
    say("甲乡和石桥乡2022年新收合计多少")
    assert sum(new(town, year) for town in ("甲乡", "石桥乡") for year in YEARS) in results(say("历年的呢"))


@pytest.mark.parametrize("words", ["历年一共呢", "这些年一共呢"])
def test_of_two_rows_every_year_is_added_up(say, words: str) -> None:
    say("甲乡2022年处罚比许可多几件")
    assert sum(number("甲乡", year, "二", "penalties", "decisions") for year in (2021, 2022)) <= max(
        results(say(words))
    )


def test_a_condition_that_no_table_knows_is_not_counted(say) -> None:
    assert "一共" not in say("2022年公开率过半的有几家").text


@pytest.mark.parametrize("words", ["甲乡最新的报告收了几件申请", "甲乡怎么申请"])
def test_who_asks_for_the_newest_or_how_asks_for_no_other_year(say, words: str) -> None:
    say("石桥乡2021年新收几件")
    assert say(words).outcome is Outcome.ANSWERED


def test_whose_number_grew_most_is_asked_of_the_two_years_that_were_told(say) -> None:
    say("甲乡、柳河镇和石桥乡2022年新收各多少")
    say("2020年的也给我")
    assert {fact.year for fact in say("哪个涨得最多").facts} == {2020, 2022}
