"""Behind cells that were added up it is their sum that is held against another year's."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number, rounded


def both(year: int) -> int:
    return sum(number("甲乡", year, "三", row, "total") for row in ("granted", "partly"))


@pytest.mark.parametrize("words", ["比2021年多还是少", "跟2021年比差多少", "同比呢"])
def test_the_sum_is_compared_and_its_parts_are_shown(say, words) -> None:
    say("甲乡2022年予以公开和部分公开加起来几件")
    answer = say(words)
    assert abs(both(2022) - both(2021)) in [abs(c.value) for c in answer.computed if c.value is not None]
    assert f"予以公开 {number('甲乡', 2021, '三', 'granted', 'total')}＋" in answer.text


def test_the_year_in_which_the_sum_was_highest_is_told(say) -> None:
    say("甲乡2022年予以公开和部分公开加起来几件")
    assert max(map(both, (2021, 2022))) in [c.value for c in say("2021、2022哪年最多").computed]


def test_two_sums_that_were_told_one_after_the_other_are_compared(say) -> None:
    say("甲乡2022年予以公开和部分公开加起来几件")
    say("2021年呢")
    assert abs(both(2022) - both(2021)) in [c.value for c in say("差多少").computed]


def test_asked_at_once_it_is_the_sum_too(county) -> None:
    answer = county.ask("甲乡2022年予以公开和部分公开一共几件，比2021年多还是少")
    assert abs(both(2022) - both(2021)) in [c.value for c in answer.computed]


def test_a_row_that_is_named_is_compared_alone(say) -> None:
    say("甲乡2022年予以公开和部分公开加起来几件")
    say("比2021年多还是少")
    granted = [number("甲乡", year, "三", "granted", "total") for year in (2021, 2022)]
    assert {fact.value for fact in say("那予以公开的呢").facts} == {*granted}


@pytest.mark.parametrize("words", ["谁多", "差多少"])
def test_the_sums_of_two_organs_are_held_against_each_other(say, words) -> None:
    say("甲乡2022年予以公开和部分公开加起来几件")
    say("柳河镇呢")
    other = sum(number("柳河镇", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert abs(both(2022) - other) in [c.value for c in say(words).computed]


def test_another_organ_s_sum_is_compared_where_it_is_named(say) -> None:
    say("甲乡2022年予以公开和部分公开加起来几件")
    other = sum(number("柳河镇", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert abs(both(2022) - other) in [c.value for c in say("比柳河镇多多少").computed]


def test_what_share_the_sum_is_of_is_compared_between_the_years_that_were_told(say) -> None:
    say("甲乡2022年予以公开和部分公开各几件")
    say("加起来")
    say("占办结总数的百分之几")
    say("2020年这个比率呢")
    answer = say("哪年高")
    finished = {year: number("甲乡", year, "三", "results_total", "total") for year in (2020, 2022)}
    assert [c.value for c in answer.computed if c.unit == "%"] == [
        rounded(both(year), finished[year]) for year in (2020, 2022)
    ]
