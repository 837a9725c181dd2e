"""What people ask next of one report's cells, of a comparison, and of two things told one after the other."""

from __future__ import annotations

import pytest

from bot.model import Answer
from tests.bot.answering.computing.county import computed, new, number, rounded


@pytest.fixture
def tell(say):
    """Several sentences one after the other; the answer to the last."""

    def told(*questions: str) -> Answer:
        return [say(question) for question in questions][-1]

    return told


def test_the_ends_of_reviews_behind_their_number_and_the_part_of_one(tell) -> None:
    ends = tell("甲乡2022年行政复议几件", "结果都是什么样的")
    corrected, whole = (number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("corrected", "total"))
    assert {f"结果纠正 {corrected}" in ends.text, f"总计 {whole}" in ends.text} == {True}
    assert rounded(corrected, whole) in [c.value for c in tell("被纠正的占几成").computed]


def test_the_least_of_the_reasons_in_the_same_report_and_in_another_year(tell) -> None:
    assert "2022年不予公开各项里，最少" in tell("甲乡2022年哪种不公开的理由最多", "最少的呢").text
    assert "2021年不予公开各项里，最少" in tell("2021年的呢").text
    assert "2020年不予公开各项里，最多" in tell("2020年哪种理由最多").text


def test_a_comparison_the_other_way_round(tell) -> None:
    high, low = sorted((new("甲乡", 2022), new("石桥乡", 2022)), reverse=True)
    tell("甲乡2022年新收比石桥乡多百分之几")
    assert computed(tell("反过来呢"), "相差百分比") == [rounded(high - low, high)]


def test_what_was_told_one_after_the_other_is_put_together_also_of_another_year(tell) -> None:
    both = [
        [number("甲乡", year, "四", "cases", f"{kind}_total") for kind in ("direct", "after")] for year in (2022, 2021)
    ]
    tell("甲乡2022年直接起诉的几件", "复议后起诉的呢")
    assert computed(tell("加一块"), "合计") == [sum(both[0])]
    assert computed(tell("2021年这两样加一块呢"), "合计") == [sum(both[1])]


def test_these_two_years_are_those_that_were_told(tell) -> None:
    tell("柳河镇2020年新收几件", "2022年呢")
    assert [fact.value for fact in tell("这两年差多少").facts] == [new("柳河镇", 2020), new("柳河镇", 2022)]


def test_the_bound_or_the_year_of_those_beyond_it_is_replaced(tell) -> None:
    tell("乙县乡镇2022年新收超过1件的有哪些")
    assert "2021年" in tell("2021年呢").text
    assert "超过100000件的：一个也没有" in tell("超过100000件的呢").text


def test_the_second_fewest_is_counted_from_the_end(tell) -> None:
    assert "倒数第二" in tell("2022年哪个乡镇收到的申请最多", "第二少的呢").text


def test_two_organs_that_were_asked_of_different_years_are_compared_and_that_is_said(tell) -> None:
    answer = tell("甲乡2020年新收几件", "柳河镇2022年呢", "两家差多少")
    assert computed(answer, "相差") == [abs(new("甲乡", 2020) - new("柳河镇", 2022))]
    assert "不是同一年的数" in answer.text


def test_a_change_from_a_year_that_is_not_there_is_told_by_the_report_that_is(tell) -> None:
    answer = tell("甲乡2020年新收比上年多几件")
    assert "甲乡人民政府2019年" in answer.text.split("没有收录的报告")[1]


@pytest.mark.parametrize("question", ["这两年部分公开的呢", "部分公开的呢，也是这两年"])
def test_these_two_years_are_those_of_a_comparison(tell, question) -> None:
    tell("柳河镇2020年和2021年予以公开的差几件")
    told = [number("柳河镇", year, "三", "partly", "total") for year in (2020, 2021)]
    assert [fact.value for fact in tell(question).facts] == told


def test_the_years_of_a_mean_are_kept_for_another_organ(tell) -> None:
    tell("柳河镇2020年到2021年平均每年新收几件")
    assert [fact.year for fact in tell("石桥乡的两年平均也来一个").facts] == [2020, 2021]


def test_a_year_is_put_into_a_mean(tell) -> None:
    tell("柳河镇2021年和2022年平均每年新收几件")
    answer = tell("领导说要三年的，把2020年也放进去")
    assert [fact.value for fact in answer.facts] == [new("柳河镇", year) for year in (2020, 2021, 2022)]
    assert "平均" in answer.text


def test_of_a_third_organ_behind_a_comparison_of_two_the_number_is_told(tell) -> None:
    tell("2022年甲乡和石桥乡谁新收的多", "差几件")
    answer = tell("柳河镇呢")
    assert [fact.value for fact in answer.facts] == [new("柳河镇", 2022)]
    assert [fact.value for fact in tell("2021年的呢").facts] == [new("柳河镇", 2021)]
