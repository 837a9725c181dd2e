"""Another operation over what was told, or the same one where none is named."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, computed, new, number


def test_who_grew_more_is_asked_of_those_whose_change_was_told(say) -> None:
    say("甲乡2022年比2021年收的多多少")
    say("石桥乡呢")
    answer = say("哪个涨得多")
    assert {fact.organ for fact in answer.facts} == {"甲乡人民政府", "石桥乡人民政府"}
    assert {fact.year for fact in answer.facts} == {2021, 2022}


@pytest.mark.parametrize("words", ["多几倍", "是几倍"])
def test_how_many_times_as_much_is_asked_of_the_two_cells_told_last(say, words) -> None:
    say("甲乡2022年个人申请了多少")
    say("公司呢")
    answer = say(words)
    columns = [number("甲乡", 2022, "三", "new", column) for column in ("natural", "business")]
    assert [fact.value for fact in answer.facts] == columns and {fact.year for fact in answer.facts} == {2022}


@pytest.mark.parametrize("words", ["合计", "一共呢", "俩加一块"])
def test_behind_one_office_and_another_the_sum_is_of_both(say, words) -> None:
    say("甲乡2022年企业提的申请几件")
    say("石桥乡呢")
    both = sum(number(town, 2022, "三", "new", "business") for town in ("甲乡", "石桥乡"))
    assert computed(say(words), "合计") == [both]


def test_a_third_one_is_added_to_two_that_were_compared(say) -> None:
    say("甲乡和石桥乡2022年新收谁多")
    say("柳河镇呢")
    assert computed(say("三家加一起"), "合计") == [sum(new(town, 2022) for town in ("甲乡", "石桥乡", "柳河镇"))]


@pytest.mark.parametrize("words", ["21年新收几件，两年差多少", "2021年的是多少件，比一下"])
def test_another_year_is_held_against_the_one_told_last_and_not_the_one_before_it(say, words) -> None:
    say("甲乡2022年新收几件")
    assert {fact.year for fact in say(words).facts} == {2021, 2022}


def test_how_many_of_it_behind_an_order_is_asked_of_the_first(say) -> None:
    first = max(("甲乡", "柳河镇", "石桥乡"), key=lambda town: number(town, 2022, "四", "cases", "review_total"))
    say("2022年哪家行政复议最多")
    assert {fact.organ for fact in say("被纠正几件").facts} == {f"{first}人民政府"}


@pytest.mark.parametrize("words", ["2021年呢？是多了还是少了", "2021年的比这年多几件", "2021年多少，差几件"])
def test_a_year_asked_for_and_compared_is_held_against_the_one_that_was_told(say, words: str) -> None:
    say("甲乡2022年新收多少")
    assert {fact.year for fact in say(words).facts} == {2021, 2022}


def test_two_years_of_several_organs_are_each_added_up_and_compared(say) -> None:
    say("甲乡、柳河镇、石桥乡2022年新收前三是谁")
    answer = say("三家全加起来，2021年和2022年各是多少，差多少")
    sums = {year: sum(new(town, year) for town in TOWNS) for year in (2021, 2022)}
    told = [c.value for c in answer.computed]
    assert {*sums.values()} <= {*told} and abs(sums[2022] - sums[2021]) in map(abs, filter(None, told))


def test_another_row_of_the_two_years_is_compared_and_never_the_last_one_again(say) -> None:
    say("甲乡2022年行政处罚几件")
    say("2021年呢")
    told = {fact.value for fact in say("许可是不是反倒少了，两年的数都报给我").facts}
    assert told == {number("甲乡", year, "二", "licences", "decisions") for year in (2021, 2022)}


def test_two_rows_of_another_year_are_one_share_together(say) -> None:
    say("甲乡2021、2022这两年新收各多少")
    say("同比增幅是百分之几")
    answer = say("再要一个，2022年予以公开加部分公开，合计占办结总计的比重")
    part = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    whole = number("甲乡", 2022, "三", "results_total", "total")
    assert f"{part}÷{whole}" in answer.text and {fact.year for fact in answer.facts} == {2022}


def test_a_whole_that_was_listed_with_its_parts_is_what_they_are_a_share_of(say) -> None:
    say("甲乡2022年办结的件里，予以公开与部分公开各多少")
    part = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert f"{part}÷{number('甲乡', 2022, '三', 'results_total', 'total')}" in say("两项合计占办结总数的百分之几").text
