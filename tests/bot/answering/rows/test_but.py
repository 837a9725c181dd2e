"""Columns and rows that are named only to be left out are left out, in a clerk's own words too."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.computing.county import number
from tests.bot.talking import talk_with

DAY = datetime(2023, 3, 1, 12)


def besides_the_individuals() -> int:
    return number("甲乡", 2022, "三", "new", "total") - number("甲乡", 2022, "三", "new", "natural")


@pytest.mark.parametrize("words", ["除了个人以外", "不是个人提的", "个人提的别算", "刨开个人"])
def test_all_but_one_kind_of_applicant_are_counted(county, words: str) -> None:
    answer = talk_with(county, DAY)(f"甲乡2022年新收申请{words}有几件")
    assert besides_the_individuals() in [result.value for result in answer.computed]


@pytest.mark.parametrize("words", ["绕过个人", "个人提的靠边站", "个人报的除外"])
def test_so_they_are_in_a_clerks_own_words(clerks_county, words: str) -> None:
    answer = talk_with(clerks_county, DAY)(f"甲乡2022年新收申请{words}有几件")
    assert besides_the_individuals() in [result.value for result in answer.computed]


def test_whether_it_is_somebody_leaves_nobody_out(county) -> None:
    answer = talk_with(county, DAY)("甲乡2022年新收申请是不是个人提的多")
    assert besides_the_individuals() not in [result.value for result in answer.computed]
