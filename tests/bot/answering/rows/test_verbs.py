"""A verb behind a row's name is no row of its own; one that is asked beside it is."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("words", ["甲乡2022年新收多少办结多少", "甲乡2022年新收几件办结几件"])
def test_two_numbers_asked_in_one_breath_are_both_told(county, words) -> None:
    both = [number("甲乡", 2022, "三", row, "total") for row in ("new", "results_total")]
    assert [fact.value for fact in county.ask(words).facts] == both


def test_what_was_done_with_permits_counts_no_requests(county) -> None:
    rows = {fact.row[-1] for fact in county.ask("甲乡2022年行政许可办了多少，处罚办了多少").facts}
    assert rows == {"行政许可", "行政处罚"}


def test_units_are_the_organs_where_it_is_asked_which(county) -> None:
    answer = county.ask("2022年哪些单位申请比上年多了")
    assert all(fact.column[-1] == "总计" for fact in answer.facts)


def test_who_got_most_is_asked_of_requests_and_not_of_fees(county) -> None:
    assert {fact.row[-1] for fact in county.ask("2022年谁收的最多").facts} == {"一、本年新收政府信息公开申请数量"}
