"""The one result that leads a list of kinds of case is meant of each of them."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number

KINDS = ("review", "direct", "after")


@pytest.mark.parametrize(
    "words",
    [
        "甲乡2022年结果纠正：复议几件，直接起诉几件，复议后起诉几件",
        "甲乡2022年结果纠正的，复议的、直接起诉的、复议后起诉的各几件",
    ],
)
def test_a_result_before_a_list_is_told_of_each(county, words) -> None:
    values = [fact.value for fact in county.ask(words).facts]
    assert values == [number("甲乡", 2022, "四", "cases", f"{kind}_corrected") for kind in KINDS]


def test_a_result_behind_one_of_them_is_that_ones(county) -> None:
    values = [fact.value for fact in county.ask("甲乡2022年复议纠正几件，直接起诉几件").facts]
    assert values == [number("甲乡", 2022, "四", "cases", name) for name in ("review_corrected", "direct_total")]


@pytest.mark.parametrize("words", ["甲乡2022年除了维持的，复议几件，直接起诉几件"])
def test_a_result_that_is_left_out_stands_beside_the_total_of_each_kind(county, words) -> None:
    told = ["·".join(fact.column) for fact in county.ask(words).facts]
    assert [name.rsplit("·", 1)[-1] for name in told] == ["总计", "结果维持", "总计", "结果维持"]


def test_the_number_of_cases_and_of_those_that_were_corrected_are_both_told(county) -> None:
    values = [fact.value for fact in county.ask("甲乡2022年政府信息公开行政复议案件总数及纠正数").facts]
    assert values == [number("甲乡", 2022, "四", "cases", name) for name in ("review_total", "review_corrected")]


@pytest.mark.parametrize("words", ["甲乡2022年结果纠正的一共几件", "甲乡2022年复议和诉讼结果纠正一共几件"])
def test_one_result_of_all_kinds_is_told_with_what_it_comes_to(county, words) -> None:
    every = [number("甲乡", 2022, "四", "cases", f"{kind}_corrected") for kind in KINDS]
    assert [result.value for result in county.ask(words).computed] == [sum(every)]


def test_where_each_is_asked_for_they_are_not_added_up(county) -> None:
    assert county.ask("甲乡2022年结果纠正的各几件").computed == ()


@pytest.mark.parametrize("words", ["甲乡2022年有没有被复议，输了没", "甲乡2022年被复议过没，输了几件"])
def test_whether_there_were_any_is_told_beside_how_they_ended(county, words) -> None:
    values = [fact.value for fact in county.ask(words).facts]
    assert values == [number("甲乡", 2022, "四", "cases", f"review_{column}") for column in ("total", "corrected")]


def test_whether_all_were_corrected_is_told_beside_how_many_there_were(county) -> None:
    values = [fact.value for fact in county.ask("甲乡2022年复议是不是全被纠正了").facts]
    assert values == [number("甲乡", 2022, "四", "cases", f"review_{column}") for column in ("total", "corrected")]
