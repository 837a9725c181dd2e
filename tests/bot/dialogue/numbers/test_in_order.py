"""After a ranking: the second, the first three, it in another year, where somebody stands."""

from __future__ import annotations

import pytest

from bot.answering.computing.quantity import percent
from tests.bot.answering.computing.county import TOWNS, YEARS, new, number

ORDERED = sorted(TOWNS, key=lambda town: -new(town, 2022))
FIRST, SECOND, LAST = ORDERED


@pytest.fixture(autouse=True)
def ranked(say) -> None:
    say("2022年哪个乡镇收到的申请最多")


def test_the_second_and_the_last_are_named(say) -> None:
    assert f"第二：{SECOND}" in say("第二名呢").text
    assert f"{LAST}人民政府 {new(LAST, 2022)}" in say("倒数第一是谁").text


def test_two_places_are_compared(say) -> None:
    apart = [c.value for c in say("第一和第二差多少").computed if c.operation == "相差"]
    assert apart == [new(FIRST, 2022) - new(SECOND, 2022)]


def test_the_first_two_are_added_up(say) -> None:
    whole = [c.value for c in say("前两名加起来多少").computed if c.operation == "合计"]
    assert whole == [new(FIRST, 2022) + new(SECOND, 2022)]


def test_it_is_who_was_named_last(say) -> None:
    assert [f.value for f in say("它前一年呢").facts] == [new(FIRST, 2021)]


def test_how_far_its_other_year_is_from_the_year_of_the_order(say) -> None:
    say("它2020年呢")
    apart = [c.value for c in say("差了多少").computed if c.unit == "件"]
    assert apart == [new(FIRST, 2022) - new(FIRST, 2020)]


def test_the_second_of_that_year_in_another_year(say) -> None:
    assert [(f.organ, f.value) for f in say("第二名2021年是多少").facts] == [(f"{SECOND}人民政府", new(SECOND, 2021))]


def test_where_somebody_stands_is_told_with_the_number_of_all(say) -> None:
    answer = say(f"{LAST}排第几")
    assert f"{LAST}人民政府 {new(LAST, 2022)}件，从多到少排第三（共 3 个）" in answer.text
    others = {town: number(town, 2022, "三", "carried_out", "total") for town in TOWNS}
    place = "一二三"[sum(value > others[LAST] for value in others.values())]
    assert f"排第{place}" in say("换成结转下年度呢").text


def test_how_far_the_first_and_the_last_are_apart(say) -> None:
    answer = say("头名和末名差几件")
    most, least = new(FIRST, 2022), new(LAST, 2022)
    assert [c.value for c in answer.computed if c.operation == "相差"] == [most - least]
    assert f"（{most}－{least}）" in answer.text


@pytest.mark.parametrize(("asked", "town"), [("它占总数的百分之几", FIRST), (f"{SECOND}占总数的几成", SECOND)])
def test_what_share_of_all_somebody_has(say, asked, town) -> None:
    whole, own = sum(new(each, 2022) for each in TOWNS), new(town, 2022)
    answer = say(asked)
    assert [c.value for c in answer.computed if c.unit == "%"] == [percent(own, whole)]
    assert f"{town}人民政府 {own}件" in answer.text and f"（{own}÷{whole}）" in answer.text
    assert "最多" in say("换成2021年，最多的是哪家").text


def test_between_the_most_and_the_least_that_were_asked_one_after_the_other(say) -> None:
    say("最少的呢")
    answer = say("差多少件")
    assert [c.value for c in answer.computed if c.operation == "相差"] == [new(FIRST, 2022) - new(LAST, 2022)]


def test_the_first_of_the_order_is_told_the_cell_that_was_asked_of_the_second(say) -> None:
    say("排第二的那家，部分公开的有几件")
    assert [(f.organ, f.value) for f in say("第一的呢").facts] == [
        (f"{FIRST}人民政府", number(FIRST, 2022, "三", "partly", "total"))
    ]


def test_how_far_the_most_and_the_least_of_the_years_are_apart(say) -> None:
    town = f"{TOWNS[0]}人民政府"
    first = say(f"{town}哪年收的申请最少哪年最多")
    assert [c.value for c in say("相差多少件").computed] == [c.value for c in first.computed]


def test_the_order_can_be_asked_again_behind_two_of_its_places(say) -> None:
    say("第一名比第二名多几件")
    assert "排第" in say("柳河镇排第几").text
    assert say("倒数第一是谁").facts


def test_the_place_before_and_the_place_behind_are_those_of_the_one_that_was_asked_for(say) -> None:
    say(f"{SECOND}排第几")
    assert f"第一：{FIRST}" in say("前一名是谁").text
    say(f"{SECOND}排第几")
    assert LAST in say("后一名呢").text


def test_this_township_is_the_one_that_the_order_named(say) -> None:
    named = say("最少的呢").text.split("最少：")[1].split("人民政府")[0]
    kind = named[-1]
    assert [fact.value for fact in say(f"这个{kind}2021年收了多少").facts] == [new(named, 2021)]


def test_those_that_were_named_are_all_of_them(say) -> None:
    say("甲乡、柳河镇、石桥乡2022年哪家收到的申请多")
    say("最少的是哪家")
    whole = [c.value for c in say("那几家加起来呢").computed if c.operation == "合计"]
    assert whole == [sum(new(town, 2022) for town in TOWNS)]


@pytest.mark.parametrize("asked", ["差多少", "这两年相差多少"])
def test_the_most_and_the_least_of_the_years_are_held_against_each_other(say, asked) -> None:
    say("甲乡这些年里哪一年收的申请最多")
    say("最少的呢")
    years = [new("甲乡", year) for year in YEARS]
    assert [c.value for c in say(asked).computed if c.operation == "相差"] == [max(years) - min(years)]


def test_the_first_ones_behind_the_last_are_counted_from_the_front(say) -> None:
    say("倒数第一是谁")
    whole = [c.value for c in say("前两名加起来呢").computed if c.operation == "合计"]
    assert whole == [new(FIRST, 2022) + new(SECOND, 2022)]


def test_another_row_has_first_two_of_its_own(say) -> None:
    say("2022年新收申请前两名是谁")
    first, second = sorted(TOWNS, key=lambda town: -number(town, 2022, "三", "granted", "total"))[:2]
    text = say("予以公开的前两名呢").text
    assert f"第一：{first}" in text and f"第二：{second}" in text


@pytest.mark.parametrize("words", ["它前一年第几", "它2021年排第几"])
def test_the_place_of_the_one_that_was_named_is_told_of_another_year(say, words) -> None:
    say("2022年各乡镇新收排名")
    say("第二名是谁")
    second = sorted(TOWNS, key=lambda town: -new(town, 2022))[1]
    answer = say(words)
    assert f"{second}人民政府 {new(second, 2021)}件" in answer.text and "排第" in answer.text


def test_another_row_is_put_in_order_where_the_first_by_it_is_asked(say) -> None:
    first = max(TOWNS, key=lambda town: number(town, 2022, "三", "results_total", "total"))
    assert f"第一：{first}" in say("换成办结总计，第一是谁").text


def test_the_first_of_another_year_is_looked_for_in_that_year(say) -> None:
    first = max(TOWNS, key=lambda town: new(town, 2021))
    assert f"第一：{first}" in say("2021年新收第一呢").text


def test_how_many_the_first_had_in_another_year_is_of_the_same_one(say) -> None:
    assert [(f.organ, f.value) for f in say("第一名2021年新收多少").facts] == [(f"{FIRST}人民政府", new(FIRST, 2021))]


def test_its_own_two_cells_are_compared_and_nobody_elses(say) -> None:
    say("2022年复议最多的是谁")
    answer = say("它维持的多还是纠正的多，差几件")
    assert len({fact.organ for fact in answer.facts}) == 1 and len(answer.facts) == 2


def test_the_year_that_is_counted_first_is_held_against_the_year_of_the_order(say) -> None:
    apart = [c.value for c in say("它2020年多少，多出来几件").computed if c.unit == "件"]
    assert apart == [new(FIRST, 2022) - new(FIRST, 2020)]
