"""Rates that are not mixed up, ranges of years told whole, and all organs where everywhere is said."""

from __future__ import annotations

import pytest

from bot.answering.computing.quantity import percent, quotient
from bot.model import Outcome
from tests.bot.answering.computing.county import TOLD, TOWNS, YEARS, computed, new, number, rounded


@pytest.mark.parametrize(
    "question", ["不予公开占多大比例", "不予公开占比", "不予公开的比例是多少", "不公开的比例", "不予公开比例"]
)
def test_the_rate_of_refusals_is_never_that_of_disclosures(ask_county, question) -> None:
    answer = ask_county(f"甲乡2022年{question}")
    rows = [row for (_, row, column) in TOLD["甲乡", 2022] if row.startswith("withheld_") and column == "total"]
    withheld = sum(number("甲乡", 2022, "三", row, "total") for row in rows)
    assert f"＝{rounded(withheld, number('甲乡', 2022, '三', 'results_total', 'total'))}%" in answer.text


@pytest.mark.parametrize("question", ["部分公开率", "主动公开率", "未公开率", "不公开比例高不高", "没有公开的占比"])
def test_what_only_ends_like_the_rate_of_disclosures_is_not_that_rate(ask_county, question) -> None:
    assert "公开率＝（予以公开＋部分公开）" not in ask_county(f"甲乡2022年{question}").text


def test_after_a_cell_the_same_is_asked_of_all_towns(ask_county) -> None:
    first = ask_county("甲乡2021年重复申请几件")
    answer = ask_county("哪个乡镇最多", first.session)
    most = max(TOWNS, key=lambda town: number(town, 2021, "三", "unprocessed_repeat", "total"))
    assert f"2021年重复申请（总计）：最多：{most}人民政府" in answer.text and "重复申请" in answer.text


def test_what_is_no_total_of_it_is_divided_by_and_said_to_be_none(ask_county) -> None:
    answer = ask_county("甲乡2022年予以公开的占新收申请的百分之几")
    granted = number("甲乡", 2022, "三", "granted", "total")
    assert [c.value for c in answer.computed if c.unit == "%"] == [percent(granted, new("甲乡", 2022))]
    assert "没有说一个数包含另一个" in answer.text


@pytest.mark.parametrize(
    "question", ["各乡镇2022年收到申请比2021年增长最多的是哪个", "各乡镇2021年和2022年收到申请增幅最大的是哪个"]
)
def test_who_grew_most_is_answered_by_each_change_and_never_by_the_sums(ask_county, question) -> None:
    answer = ask_county(question)
    told = computed(answer, "增加") + computed(answer, "减少")
    assert sorted(told) == sorted(abs(new(town, 2022) - new(town, 2021)) for town in TOWNS)
    assert computed(answer, "最多") == []


@pytest.mark.parametrize(
    "words", ["2020到2022年收到的申请变化", "2020年至2022年历年收到申请增减", "这几年收到的申请是啥走势"]
)
def test_a_range_of_years_shows_every_year_and_what_became_of_it(ask_county, words) -> None:
    answer = ask_county(f"柳河镇{words}")
    first, last = new("柳河镇", 2020), new("柳河镇", 2022)
    assert [fact.year for fact in answer.facts] == [*YEARS]
    assert "头尾相比，2020年到2022年" in answer.text
    assert abs(last - first) in [c.value for c in answer.computed]


@pytest.mark.parametrize(
    "words", ["各地2021年谁收到的申请最多", "哪儿2021年收到的申请最多", "全县2021年收到申请最多的"]
)
def test_everywhere_is_all_organs_that_are_there(ask_county, words) -> None:
    answer = ask_county(words)
    assert answer.outcome is Outcome.ANSWERED
    assert {fact.organ for fact in answer.facts} == {f"{town}人民政府" for town in TOWNS}


@pytest.mark.parametrize("words", ["平均每个项目多少钱", "平均一个多少万元", "均价是多少"])
def test_what_a_purchase_costs_on_average_is_the_amount_over_their_number(ask_county, words) -> None:
    answer = ask_county(f"柳河镇2020年集中采购{words}")
    purchases, spent = (number("柳河镇", 2020, "二", "procurement", column) for column in ("purchases", "spent"))
    assert computed(answer, "平均每个采购项目金额") == [quotient(spent, purchases)]
    assert f"{spent}÷{purchases}＝" in answer.text


def test_behind_the_purchases_one_asks_what_each_costs(ask_county) -> None:
    first = ask_county("柳河镇2020年集中采购花了多少钱")
    assert "平均每个采购项目金额" in ask_county("平均每个呢", first.session).text


def test_of_each_of_many_the_change_between_two_years_is_told(ask_county) -> None:
    answer = ask_county("甲乡、柳河镇、石桥乡2022年跟2021年比，申请量各自增减多少件")
    told = computed(answer, "增加") + computed(answer, "减少")
    assert sorted(told) == sorted(abs(new(town, 2022) - new(town, 2021)) for town in TOWNS)


def test_the_rate_of_lawsuits_that_went_against_the_office(ask_county) -> None:
    answer = ask_county("甲乡2022年行政诉讼纠错率")
    wrong = sum(number("甲乡", 2022, "四", "cases", f"{way}_corrected") for way in ("direct", "after"))
    whole = sum(number("甲乡", 2022, "四", "cases", f"{way}_total") for way in ("direct", "after"))
    assert percent(wrong, whole) in [c.value for c in answer.computed]


def test_what_is_left_over_set_against_what_came_in(ask_county) -> None:
    answer = ask_county("甲乡2022年结转下年度的，相当于新收的百分之几")
    left = number("甲乡", 2022, "三", "carried_out", "total")
    assert [c.value for c in answer.computed if c.unit == "%"] == [percent(left, new("甲乡", 2022))]


def test_the_share_of_one_among_those_that_are_named(ask_county) -> None:
    answer = ask_county("2022年甲乡、柳河镇、石桥乡三家的新收申请中，石桥乡占比多少")
    whole = sum(new(town, 2022) for town in TOWNS)
    assert percent(new("石桥乡", 2022), whole) in [c.value for c in answer.computed]


@pytest.mark.parametrize("words", ["重复申请不予处理的里头", "重复申请不予处理的当中"])
def test_a_row_said_with_its_group_is_the_whole_of_its_applicants(ask_county, words) -> None:
    answer = ask_county(f"甲乡2022年{words}，自然人占百分之几".replace("，", ""))
    row = [number("甲乡", 2022, "三", "unprocessed_repeat", column) for column in ("natural", "total")]
    assert [c.value for c in answer.computed if c.unit == "%"] == [percent(*row)]


def test_how_many_reviews_were_upheld_of_those_that_are_settled(ask_county) -> None:
    upheld, whole, open_ = (
        number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("upheld", "total", "pending")
    )
    answer = ask_county("甲乡2022年行政复议的维持率是多少")
    assert rounded(upheld, whole - open_) in [c.value for c in answer.computed]


def test_an_average_has_the_unit_that_the_report_gives_and_no_other(ask_county) -> None:
    answer = ask_county("甲乡2020年平均每个采购项目多少钱")
    (unit,) = {fact.unit for fact in answer.facts if "金额" in fact.column[-1]}
    assert {c.unit for c in answer.computed if "采购" in c.operation} == {unit}


def test_the_mean_of_days_is_no_mean_of_numbers(ask_county) -> None:
    assert not [c for c in ask_county("甲乡每件平均几天办完").computed if c.operation == "平均"]


def test_how_a_rate_is_asks_for_it(ask_county) -> None:
    assert any(c.unit == "%" for c in ask_county("甲乡2022年公开率怎么样").computed)
