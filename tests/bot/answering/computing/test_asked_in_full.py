"""Questions as people put them: an applicant's requests and what became of them, cases and their results, reasons over
years, what a number is wanted for."""

from __future__ import annotations

import pytest

from bot.answering.computing.quantity import percent
from tests.bot.answering.computing.county import TOWNS, YEARS, number


def cell(section: str, row: str, column: str, year: int = 2022) -> int:
    return number("甲乡", year, section, row, column)


def told(answer) -> list:
    return [fact.value for fact in answer.facts]


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("甲乡2022年律所提的申请有几件，其中给公开的几件", "legal"),
        ("我们做建材的想了解下，甲乡2022年企业去申请公开的有多少件，完全给公开的多少", "business"),
        ("甲乡2022年个人提了几件？予以公开的几件", "natural"),
    ],
)
def test_all_that_an_applicant_asked_for_is_told_beside_what_became_of_it(ask_county, question, column) -> None:
    assert told(ask_county(question)) == [cell("三", "new", column), cell("三", "granted", column)]


def test_an_applicant_of_one_row_is_told_of_that_row_alone(ask_county) -> None:
    assert told(ask_county("甲乡2022年予以公开的里面企业的几件")) == [cell("三", "granted", "business")]


def test_what_became_of_an_applicants_requests_are_the_outcomes_in_its_column(ask_county) -> None:
    answer = ask_county("甲乡2022年那几件企业提的申请最后都是怎么处理的，我们公司也想提一个，心里有个数")
    assert {fact.column[-1] for fact in answer.facts} == {"商业企业"} and len(answer.facts) > 6


@pytest.mark.parametrize("words", ["复议和直接起诉的各剩几件没审结", "复议、直接起诉各有几件尚未审结"])
def test_a_result_behind_two_kinds_of_cases_is_meant_of_both(ask_county, words) -> None:
    pending = [cell("四", "cases", "review_pending"), cell("四", "cases", "direct_pending")]
    assert told(ask_county(f"甲乡2022年{words}")) == pending


@pytest.mark.parametrize("words", ["有人去复议没有，最后是改了还是没改", "行政复议维持还是纠正"])
def test_whether_it_was_changed_is_told_by_every_result(ask_county, words) -> None:
    answer = ask_county(f"甲乡2022年{words}")
    assert {fact.column[-1] for fact in answer.facts} >= {"结果维持", "结果纠正"}


def test_lawsuits_of_both_kinds_are_added_up_in_any_word_for_it(ask_county) -> None:
    answer = ask_county("甲乡2022年直接告的和复议以后告的合一块几件")
    both = sum(cell("四", "cases", column) for column in ("direct_total", "after_total"))
    assert both in [c.value for c in answer.computed if c.operation == "合计"]


def test_the_rate_behind_a_number_of_corrected_reviews_is_theirs(ask_county) -> None:
    answer = ask_county("甲乡2022年复议里被纠正的有几件，算下来纠错率多少")
    corrected, whole, pending = (cell("四", "cases", f"review_{end}") for end in ("corrected", "total", "pending"))
    rates = [c.value for c in answer.computed if c.unit == "%"]
    assert percent(corrected, whole - pending) in rates and corrected in told(answer)
    assert not pending or percent(corrected, whole) in rates


@pytest.mark.parametrize(
    "question",
    [
        "看到有人说乡里越来越爱拿“执法案卷”挡人，甲乡2021年到2022年拿这条理由不给的分别几件？",
        "甲乡2021、2022两年以执法案卷为由不给的各几件",
    ],
)
def test_a_reason_is_counted_year_by_year(ask_county, question) -> None:
    values = {fact.year: fact.value for fact in ask_county(question).facts}
    assert values == {year: cell("三", "withheld_file", "total", year) for year in (2021, 2022)}


def test_what_a_number_is_wanted_for_is_not_computed(ask_county) -> None:
    answer = ask_county("本所拟统计律所类申请人占比，烦请提供甲乡2022年新收申请中法律服务机构一栏的数字")
    assert told(answer) == [cell("三", "new", "legal")] and not answer.computed


@pytest.mark.parametrize("words", ["我要汇总{}的行政许可，缺哪家的请一并注明", "{}行政许可各多少，没有报告的请标明"])
def test_who_is_missing_is_said_beside_all_the_others(ask_county, words) -> None:
    answer = ask_county(words.format("乙县五个乡镇2022年"))
    assert len(answer.facts) == len(TOWNS) and "丁镇" in answer.text and 2022 in YEARS


def test_a_change_that_the_report_prints_itself_is_that_cell(ask_county) -> None:
    answer = ask_county("听说甲乡2020年在砍审批，行政许可项目比上一年减了几项？")
    assert told(answer) == [cell("二", "licences", "change", 2020)]


@pytest.mark.parametrize("question", ["甲乡2022年复议几件纠正几件", "甲乡2022年复议几件，纠正几件"])
def test_two_counts_in_one_breath_are_both_told(ask_county, question) -> None:
    expected = [cell("四", "cases", "review_total"), cell("四", "cases", "review_corrected")]
    assert told(ask_county(question)) == expected


def test_a_verb_beside_permits_and_penalties_counts_no_requests(ask_county) -> None:
    expected = [cell("二", "licences", "decisions"), cell("二", "penalties", "decisions")]
    assert told(ask_county("甲乡2022年许可和处罚各办了多少")) == expected
    finished = cell("三", "results_total", "total")
    assert finished in told(ask_county("甲乡2022年许可几件，申请办结几件"))
