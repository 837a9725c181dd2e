"""Whoever claims a number and asks whether it is right is told the number that the report has."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import new, number


@pytest.mark.parametrize(
    "words", ["甲乡2022年收了70件申请，这个数对不对？", "听说甲乡2022年新收了500件，是不是", "甲乡2022年新收99件，对吗"]
)
def test_the_cell_is_told_and_no_check_that_might_be_taken_for_a_yes(say, words) -> None:
    answer = say(words)
    assert [fact.value for fact in answer.facts] == [new("甲乡", 2022)]
    assert "对得上" not in answer.text


@pytest.mark.parametrize("words", ["2021年是30件，对不对", "后面还写了2021年是30件，这个对不对"])
def test_behind_a_number_the_same_of_the_other_year_is_told(say, words) -> None:
    say("甲乡2022年行政复议几件")
    answer = say(words)
    assert [fact.value for fact in answer.facts] == [number("甲乡", 2021, "四", "cases", "review_total")]


@pytest.mark.parametrize(
    "words", ["甲乡2022年公开率我算是百分之四十，对不对", "甲乡2022年公开率，我手算是70.2%，你核一下"]
)
def test_a_rate_that_was_reckoned_is_reckoned_from_the_cells(say, words) -> None:
    whole = number("甲乡", 2022, "三", "results_total", "total")
    assert f"÷{whole}＝" in say(words).text


def test_each_of_several_numbers_is_told(say) -> None:
    answer = say("记者写“甲乡2022年行政复议169件，其中51件维持、48件纠正”，数对吗")
    columns = ("review_total", "review_upheld", "review_corrected")
    assert [fact.value for fact in answer.facts] == [number("甲乡", 2022, "四", "cases", c) for c in columns]


def test_a_rule_with_a_number_in_it_is_no_claim_about_a_report(say) -> None:
    assert "信息处理费管理办法" in say("一个月超过10件要收费，对吗").text


def test_a_rough_number_is_a_claim_too(say) -> None:
    (fact,) = say("有人说甲乡2022年收到四千多件公开申请，属实吗").facts
    assert fact.value == number("甲乡", 2022, "三", "new", "total")


@pytest.mark.parametrize(
    "words",
    ["甲乡2022年是不是四千多件", "甲乡2022年真有四千来件吗", "听说甲乡2022年有四千多件，真的假的",
     "听人讲甲乡2022年有四千多件来要公开的，真有这么多？"],
)  # fmt: skip
def test_what_one_heard_is_answered_by_the_number_of_applications(say, words) -> None:
    assert [fact.value for fact in say(words).facts] == [new("甲乡", 2022)]


def test_a_number_that_is_pointed_at_is_the_one_that_was_told(say) -> None:
    granted, whole = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total"))
    say("甲乡2022年予以公开几件")
    assert f"{granted}÷{whole}" in say(f"甲乡这{granted}，占它办结的百分之几").text


def test_which_year_is_asked_whatever_is_guessed(say) -> None:
    say("甲乡2020到2022年每年新收多少")
    least = min((2020, 2021, 2022), key=lambda year: new("甲乡", year))
    assert f"最少：{least}年" in say("最少的是哪年？是不是2021").text
