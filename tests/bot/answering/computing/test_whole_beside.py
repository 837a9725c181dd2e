"""A total that is asked for beside its parts is told as the report prints it, and a whole that is named divides."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import computed, number, rounded

RESULTS = ("upheld", "corrected", "other", "pending")


def review(measure: str) -> int:
    return number("甲乡", 2022, "四", "cases", f"review_{measure}")


def received(column: str) -> int:
    return number("甲乡", 2022, "三", "new", column)


@pytest.mark.parametrize(
    "question",
    ["甲乡2022年的申请里，老百姓个人提的占百分之几", "甲乡2022年收到的申请中，个人的占几成"],
)
def test_the_whole_that_is_named_is_what_the_part_is_divided_by(ask_county, question) -> None:
    answer = ask_county(question)
    assert rounded(received("natural"), received("total")) in [result.value for result in answer.computed]
    assert "不好算占比" not in answer.text


@pytest.mark.parametrize(
    "question", ["甲乡2022年总共被提了几件复议，其中维持了几件", "甲乡2022年复议维持几件、纠正几件、总共几件"]
)
def test_the_total_of_the_reviews_is_told_beside_their_results(ask_county, question) -> None:
    values = [fact.value for fact in ask_county(question).facts]
    assert values[:2] == [review("total"), review("upheld")]


def test_where_all_parts_are_added_up_the_printed_total_stands_beside_the_sum(ask_county) -> None:
    answer = ask_county("甲乡2022年行政复议维持、纠正、其他结果、尚未审结各几件，总共几件")
    assert computed(answer, "合计") == [sum(map(review, RESULTS))]
    assert answer.text.split("表里印的是：")[1].startswith(f"甲乡人民政府2022年行政复议·总计 {review('total')}件。")
    assert review("total") in [fact.value for fact in answer.facts if fact.column[-1] == "总计"]


def test_the_rate_of_what_was_finished_counts_what_was_left_from_the_year_before(ask_county) -> None:
    row = {id_: number("甲乡", 2022, "三", id_, "total") for id_ in ("new", "carried_in", "results_total")}
    answer = ask_county("甲乡2022年办结率是多少")
    assert rounded(row["results_total"], row["new"] + row["carried_in"]) in computed(answer, "办结率")
    assert "办理结果总计÷（本年新收＋上年结转）" in answer.text


@pytest.mark.parametrize("question", ["甲乡2022年热线办结率是多少", "甲乡2022年按期办结率是多少"])
def test_another_rate_of_that_name_is_not_reckoned(ask_county, question) -> None:
    answer = ask_county(question)
    assert answer.outcome is not Outcome.ANSWERED and not answer.computed


def test_of_nothing_there_is_no_share_and_both_numbers_are_told(ask) -> None:
    answer = ask("大李庄乡2020年收到几件申请，个人的几件，占几成")
    assert answer.outcome is Outcome.ANSWERED and {fact.value for fact in answer.facts} == {0}
    assert "（自然人） 0件，总计 0件，总数是零，算不出占几成" in answer.text


def test_what_still_lies_there_unfinished_beside_a_review_are_reviews(ask_county) -> None:
    answer = ask_county("甲乡2022年年末还压着没审结的行政复议多少件")
    assert [fact.column[-1] for fact in answer.facts] == ["尚未审结"]


@pytest.mark.parametrize("whole", ["自然人办结总数", "自然人的办理结果总计"])
def test_a_whole_of_the_same_applicants_is_what_is_divided_by(ask_county, whole) -> None:
    answer = ask_county(f"甲乡2022年自然人予以公开占{whole}的几成")
    part, all_ = (number("甲乡", 2022, "三", row, "natural") for row in ("granted", "results_total"))
    assert rounded(part, all_) in [result.value for result in answer.computed]
    assert "总计（自然人）" in answer.text


def test_applicants_named_behind_the_whole_are_the_part(ask_county) -> None:
    answer = ask_county("算个占比：甲乡2022年新收申请里自然人提的占百分之几")
    assert rounded(received("natural"), received("total")) in [result.value for result in answer.computed]
