"""By how much two numbers differ: one decimal, rounded half up, and no per cent of nothing."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from bot.answering.computing.change import change
from bot.answering.computing.entries import Entry
from bot.answering.computing.quantity import percent
from bot.answering.sources.slots import plain
from tests.bot.answering.computing.county import new, number


def of_year(year: int, value: int) -> Entry:
    return Entry(f"甲镇{year}年", "甲镇", year, value, "件")


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(1, 8, "12.5"), (1, 16, "6.3"), (3, 16, "18.8"), (1, 3, "33.3"), (2, 3, "66.7"), (0, 5, "0.0")],
)
def test_a_half_is_rounded_up(part, whole, shown) -> None:
    assert percent(part, whole) == Decimal(shown)


def test_growth_from_nothing_has_no_per_cent() -> None:
    told = change(of_year(2021, 0), of_year(2022, 4))
    assert "增加4件" in plain(told.slots) and "算不出百分比" in plain(told.slots)
    assert [c.operation for c in told.computed] == ["增加"]


def test_a_fall_is_told_against_the_year_before() -> None:
    told = change(of_year(2021, 8), of_year(2022, 6))
    assert "减少2件，下降25.0%（2÷8）。" in plain(told.slots)


def test_two_equal_years_are_the_same() -> None:
    assert plain(change(of_year(2021, 8), of_year(2022, 8)).slots).endswith("没有变化。")


@pytest.mark.parametrize(
    "question",
    [
        "甲乡2022年的申请跟2021年比是多了还是少了",
        "甲乡2022年申请多了还是少了",
        "2022年甲乡申请比上年涨没涨",
        "2022年甲乡申请比前一年增加还是减少",
        "2022年甲乡申请比上一年多不多",
    ],
)
def test_words_for_a_change_are_no_column_where_requests_are_counted(county, question) -> None:
    assert [fact.value for fact in county.ask(question).facts] == [new("甲乡", 2021), new("甲乡", 2022)]


def test_the_same_words_are_the_column_beside_a_row_of_its_table(county) -> None:
    assert {fact.year for fact in county.ask("甲乡2020年行政许可是多了还是少了").facts} == {2020}


def test_the_year_behind_and_the_year_before_a_year_that_is_told_by_the_clock(county) -> None:
    def years(question):
        return {fact.year for fact in county.ask(question, now=datetime(2023, 6, 1, 12)).facts}

    assert years("甲乡2021年申请比下一年多了还是少了") == {2021, 2022}
    assert years("甲乡去年申请比上年多了还是少了") == {2021, 2022}


@pytest.mark.parametrize("words", ["头年跟上一年比，乡里收费的名目添了没", "2020年收费比2019年多了多少"])
def test_without_the_year_before_the_column_that_prints_the_change_is_told(ask, words) -> None:
    answer = ask(words)
    assert "本年增/减" in {fact.column[-1] for fact in answer.facts} and "没有收录的报告" in answer.text


def test_more_between_two_years_that_are_named_is_no_column_of_the_older_form(ask_county) -> None:
    answer = ask_county("甲乡行政许可，2020年办了多少件、2022年办了多少件，多了几件")
    told = {fact.value for fact in answer.facts}
    assert told == {number("甲乡", year, "二", "licences", "decisions") for year in (2020, 2022)}
