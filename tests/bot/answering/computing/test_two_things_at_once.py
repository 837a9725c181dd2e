"""Two things asked of the same numbers: a sum besides who has most, both ends, the mean and who is beyond it."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import TOWNS, computed, new, number, rounded

OF_2022 = {town: new(town, 2022) for town in TOWNS}


@pytest.mark.parametrize(
    "question",
    [
        "2022年甲乡、柳河镇、石桥乡新收申请谁最多，三家合计几件",
        "2022年甲乡、柳河镇、石桥乡新收申请一共多少？从多到少也排一下",
    ],
)
def test_the_sum_is_told_besides_the_order(ask_county, question) -> None:
    answer = ask_county(question)
    assert sum(OF_2022.values()) in computed(answer, "合计")
    assert "最多：" in answer.text or "从多到少" in answer.text


def test_the_sum_is_told_besides_the_course_of_the_years(ask_county) -> None:
    answer = ask_county("甲乡2020到2022年新收申请累计多少件？逐年也列一下")
    years = [new("甲乡", year) for year in (2020, 2021, 2022)]
    assert computed(answer, "合计") == [sum(years)] and {fact.value for fact in answer.facts} == {*years}


def test_whoever_asks_for_the_most_and_the_least_hears_both(ask_county) -> None:
    answer = ask_county("2022年甲乡、柳河镇、石桥乡新收申请最多的和最少的分别是哪家")
    most, least = max(TOWNS, key=OF_2022.__getitem__), min(TOWNS, key=OF_2022.__getitem__)
    assert f"{most}人民政府 {OF_2022[most]}件" in answer.text and f"{least}人民政府 {OF_2022[least]}件" in answer.text


def test_who_is_below_the_mean_is_told_behind_the_mean(ask_county) -> None:
    answer = ask_county("2022年甲乡、柳河镇、石桥乡新收申请平均一家多少，低于平均的是哪几家")
    mean = sum(OF_2022.values()) / len(OF_2022)
    named = answer.text.split("低于平均的：")[1]
    assert all((f"{town}人民政府" in named) == (value < mean) for town, value in OF_2022.items())
    assert "平均 " in answer.text


def test_which_years_are_above_their_mean_is_told_too(ask_county) -> None:
    years = {year: new("甲乡", year) for year in (2020, 2021, 2022)}
    named = ask_county("甲乡哪几年新收超过平均水平").text.split("超过平均水平的：")[1]
    assert all((f"{year}年" in named) == (value > sum(years.values()) / 3) for year, value in years.items())


def test_the_place_of_one_in_a_set_is_told(ask_county) -> None:
    above = sum(value > OF_2022["石桥乡"] for value in OF_2022.values())
    answer = ask_county("石桥乡2022年新收在乙县各乡镇里排第几")
    assert f"排第{'一二三'[above]}" in answer.text and "石桥乡人民政府" in answer.text


def test_a_part_that_is_left_out_of_a_share_is_left_out(ask_county) -> None:
    answer = ask_county("甲乡2022年予以公开的占办理结果总计百分之几，部分公开的别算进去")
    part, whole = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total"))
    assert rounded(part, whole) in [c.value for c in answer.computed]


def test_the_asker_divides_as_he_says_whatever_we_call_it(ask_county) -> None:
    answer = ask_county("公开率我按 予以公开÷办理结果总计 算，甲乡2022年是多少")
    part, whole = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total"))
    assert rounded(part, whole) in [c.value for c in answer.computed]


def test_whoever_stands_first_is_asked_on_in_the_same_message(ask_county) -> None:
    first = max(TOWNS, key=OF_2022.__getitem__)
    answer = ask_county("先找出2022年新收申请最多的那个乡镇，再告诉我它予以公开的有几件")
    granted = number(first, 2022, "三", "granted", "total")
    assert any(f.organ == f"{first}人民政府" and f.value == granted for f in answer.facts), answer.text


def test_how_many_items_there_were_is_not_compared_with_their_change(ask_county) -> None:
    answer = ask_county("甲乡2020年行政许可项目比上一年是加了还是减了")
    assert answer.computed == () and "多" not in answer.text.split("：", 1)[1]


@pytest.mark.parametrize("among", ["", "在乙县", "在全县"])
def test_the_place_of_one_is_told_where_no_set_is_named(ask_county, among) -> None:
    answer = ask_county(f"石桥乡2022年新收{among}排第几")
    assert "从多到少排第" in answer.text and "石桥乡人民政府" in answer.text


def test_who_has_no_report_of_that_year_has_no_place(ask_county) -> None:
    assert ask_county("石桥乡2035年新收排第几").outcome is Outcome.NOT_COVERED


def test_a_kind_of_cases_is_the_sum_of_its_two_kinds(ask_county) -> None:
    answer = ask_county("甲乡2022年被告了几次，直接起诉的和复议后起诉的加一起")
    parts = [number("甲乡", 2022, "四", "cases", column) for column in ("direct_total", "after_total")]
    assert f"行政诉讼合计 {sum(parts)} 件" in answer.text


def test_what_an_answer_is_for_asks_nothing(ask_county) -> None:
    plain, told = (ask_county(f"{lead}2022年甲乡新收几件") for lead in ("", "写材料做底稿用："))
    assert plain.text == told.text


def test_a_verb_behind_a_row_names_no_row(ask_county) -> None:
    answer = ask_county("甲乡2022年行政许可办了多少，处罚办了多少，许可是处罚的几倍")
    assert {fact.row[-1] for fact in answer.facts} == {"行政许可", "行政处罚"} and "倍" in answer.text


@pytest.mark.parametrize(
    "asked", ["2020年和2021年的年报表格有啥变化", "行政处罚那行2019年填项目数，2021年往后改填什么了"]
)
def test_how_the_two_forms_differ_is_told_where_no_organ_is_named(ask_county, asked) -> None:
    answer = ask_county(asked)
    assert "年报的格式换过几回" in answer.text and answer.facts == ()


def test_a_list_of_what_is_wanted_belongs_to_the_question_before_it(ask_county) -> None:
    answer = ask_county("甲乡2022年行政复议的结果分别是多少？维持、纠正、其他、还没审完的都要")
    columns = ("review_upheld", "review_corrected", "review_other", "review_pending")
    assert {number("甲乡", 2022, "四", "cases", c) for c in columns} <= {fact.value for fact in answer.facts}
