"""Whether two are equally many holds one against the other, and nobody against the year before."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import computed, new, number


@pytest.mark.parametrize("words", ["是不是一样多", "一样多吗"])
def test_two_cells_of_one_report(ask_county, words) -> None:
    answer = ask_county(f"甲乡2022年予以公开和部分公开{words}")
    apart = number("甲乡", 2022, "三", "granted", "total") - number("甲乡", 2022, "三", "partly", "total")
    assert computed(answer, "相差") == [abs(apart)] and {fact.year for fact in answer.facts} == {2022}


def test_two_organs(ask_county) -> None:
    answer = ask_county("甲乡和石桥乡2022年新收是不是一样多")
    assert computed(answer, "相差") == [abs(new("甲乡", 2022) - new("石桥乡", 2022))]


def test_a_county_behind_a_comma_is_one_of_the_two(ask_county) -> None:
    assert {fact.organ for fact in ask_county("2022年新收差多少，甲乡、石桥乡").facts} == {
        "甲乡人民政府",
        "石桥乡人民政府",
    }
