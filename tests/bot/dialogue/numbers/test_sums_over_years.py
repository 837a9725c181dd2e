"""Behind the sum of several organs it is the sum that has changed; each year's parts are shown."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, computed, new, number


def whole(year: int) -> int:
    return sum(new(town, year) for town in TOWNS)


def moved(answer) -> list[object]:
    return [abs(c.value) for c in answer.computed if c.unit == "件" and c.operation in ("增加", "减少")]


@pytest.mark.parametrize("words", ["两年差多少", "差多少", "少了多少"])
def test_two_sums_that_were_asked_one_after_the_other_are_held_against_each_other(say, words) -> None:
    say("2022年三个乡镇新收一共多少")
    say("2021年合计呢")
    assert moved(say(words)) == [abs(whole(2022) - whole(2021))]


@pytest.mark.parametrize("words", ["比2021年多多少", "比上年多多少"])
def test_one_sum_is_held_against_that_of_the_year_before_with_its_parts(say, words) -> None:
    say("2022年三个乡镇新收一共多少")
    answer = say(words)
    assert moved(answer) == [abs(whole(2022) - whole(2021))]
    assert all(f"{town}人民政府 {new(town, year)}" in answer.text for town in TOWNS for year in (2021, 2022))
    assert moved(say("涨了百分之几")) == [abs(whole(2022) - whole(2021))]


def test_these_two_years_behind_the_most_and_the_least_are_those_two(say) -> None:
    say("甲乡2020到2022年新收申请的走势给我列一下")
    say("最高和最低分别是哪年")
    values = sorted(new("甲乡", year) for year in (2020, 2021, 2022))
    assert computed(say("这两年相差多少"), "相差") == [values[-1] - values[0]]


def test_who_had_any_behind_who_had_none(say) -> None:
    say("2022年哪些乡镇一件行政诉讼都没有")
    had = [town for town in TOWNS if number(town, 2022, "四", "cases", "direct_total")]
    text = say("那有的是哪几家，各多少").text
    assert all(town in text for town in had)


@pytest.mark.parametrize("words", ["各比上年增加多少", "每个乡镇比上年变化多少", "哪个比上年降得多"])
def test_each_of_them_is_told_where_each_is_asked_for(say, words) -> None:
    say("2022年三个乡镇新收一共多少")
    by = {abs(new(town, 2022) - new(town, 2021)) for town in TOWNS}
    assert by <= {abs(c.value) for c in say(words).computed if c.unit == "件"}


def test_one_of_them_that_is_named_has_a_change_of_its_own(say) -> None:
    say("2022年三个乡镇新收一共多少")
    assert moved(say("石桥乡比上年多多少")) == [abs(new("石桥乡", 2022) - new("石桥乡", 2021))]


def test_sums_of_different_organs_are_not_held_against_each_other(say) -> None:
    say("2020年三个乡镇新收一共多少")
    answer = say("比上年多多少")
    assert not moved(answer) and "各机关相加" not in answer.text


def test_whoever_fell_most_is_looked_for_from_the_year_before(say) -> None:
    say("2022年三个乡镇新收一共多少")
    assert {fact.year for fact in say("哪家比上年降得最多").facts} == {2021, 2022}


def test_two_that_are_named_behind_two_sums_are_held_against_each_other(say) -> None:
    say("2022年三个乡镇新收一共多少")
    say("2021年呢")
    answer = say("石桥乡和柳河镇差多少")
    assert abs(new("石桥乡", 2021) - new("柳河镇", 2021)) in [c.value for c in answer.computed if c.unit == "件"]


def test_a_whole_place_is_asked_though_somebody_is_added(say) -> None:
    say("甲乡2022年新收多少")
    say("柳河镇呢")
    whole = sum(new(town, 2022) for town in TOWNS)
    assert whole in [c.value for c in say("加上石桥乡，三个乡镇一共多少").computed if c.operation == "合计"]


def test_what_was_asked_in_between_is_of_no_second_year(say) -> None:
    say("甲乡2022年新收多少")
    say("办结多少")
    say("2021年新收的呢")
    assert new("甲乡", 2021) + new("甲乡", 2022) in [c.value for c in say("两年合计").computed]
