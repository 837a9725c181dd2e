"""Orders without a set, which of two is more, and what several make together between two years."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, YEARS, computed, new, number, rounded


@pytest.mark.parametrize("question", ["2022年新收申请前三名", "2022年新收申请排前三的是哪三家"])
def test_who_asks_for_the_first_three_asks_of_all_that_are_there(ask_county, question) -> None:
    ranked = sorted(TOWNS, key=lambda town: -new(town, 2022))
    answer = ask_county(question)
    assert [f"{town}人民政府 {new(town, 2022)}件" in answer.text for town in ranked] == [True] * len(ranked)


def test_which_of_two_years_has_more_is_said_with_by_how_many(ask_county) -> None:
    answer = ask_county("甲乡2021年和2022年新收哪年多，多几件")
    less, more = sorted((2021, 2022), key=lambda year: new("甲乡", year))
    assert f"{more}年比{less}年多{new('甲乡', more) - new('甲乡', less)}件" in answer.text


def test_which_three_years_names_no_stretch_of_years(ask_county) -> None:
    assert {fact.year for fact in ask_county("甲乡哪三年收的申请最多").facts} == set(YEARS)


def test_what_they_make_together_is_compared_between_two_years(ask_county) -> None:
    answer = ask_county("乙县乡镇合计：2022比2021新收是多了还是少了，差多少")
    before, after = (sum(new(town, year) for town in TOWNS) for year in (2021, 2022))
    assert {abs(after - before)} & {*computed(answer, "增加"), *computed(answer, "减少")}


def test_an_average_is_told_with_the_sum_that_was_divided(ask_county) -> None:
    assert computed(ask_county("乙县各乡镇2022年新收合计、平均各多少"), "合计") == [sum(new(t, 2022) for t in TOWNS)]


def test_which_of_two_cells_is_more_is_said_with_by_how_many(ask_county) -> None:
    one, other = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert computed(ask_county("甲乡2022年予以公开和部分公开哪个多，多多少"), "相差") == [abs(one - other)]


def test_units_of_a_county_that_are_counted_at_the_end_are_its_units(ask_county) -> None:
    answer = ask_county("乙县里头2022年新收最多的三个单位")
    assert {fact.organ for fact in answer.facts} == {f"{town}人民政府" for town in TOWNS}


def test_one_row_is_divided_by_those_it_is_listed_with(ask_county) -> None:
    rows = [number("甲乡", 2022, "二", row, "decisions") for row in ("licences", "penalties", "coercion")]
    answer = ask_county("甲乡2022年行政强制占行政许可、处罚、强制三项决定总数的百分之几")
    assert rounded(rows[2], sum(rows)) in [result.value for result in answer.computed]


def test_how_much_it_fell_is_told_in_per_cent_though_numbers_are_told_by_the_way(ask_county) -> None:
    before, after = new("甲乡", 2021), new("甲乡", 2022)
    answer = ask_county("甲乡2021年才几件申请，2022年一下子四千多，涨了百分之多少")
    assert rounded(abs(after - before), before) in [result.value for result in answer.computed]


def test_those_that_are_listed_and_counted_are_added_up(ask_county) -> None:
    answer = ask_county("乙县三个乡镇（甲乡、柳河镇、石桥乡）2022年新收申请合计")
    assert computed(answer, "合计") == [sum(new(town, 2022) for town in TOWNS)]


@pytest.mark.parametrize("words", ["乙县2022年谁收得最多", "乙县2022年哪家收得最多", "2022年全县谁收得最多"])
def test_of_a_county_without_a_report_those_in_it_are_asked(ask_county, words) -> None:
    answer = ask_county(words)
    assert len({fact.organ for fact in answer.facts}) == 3
    assert "丁镇" in answer.text and "戊乡" in answer.text  # what is listed and has no report is named
