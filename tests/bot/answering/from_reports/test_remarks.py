"""What the report does not count in the way that was asked is said, and nothing is said where nobody asked."""

from __future__ import annotations

import pytest

from bot import wording


def test_who_asks_for_money_is_told_that_only_requests_are_counted(ask) -> None:
    assert ask("2020年收申请一共收了多少钱，新收几件").text.startswith(wording.NO_MONEY)


@pytest.mark.parametrize("question", ["2020年新收多少申请", "2020年新收多少", "2020年一共新收多少件"])
def test_who_asks_how_many_hears_nothing_of_money(ask, question) -> None:
    answer = ask(question)
    assert answer.facts and wording.NO_MONEY not in answer.text


def test_where_money_is_counted_too_it_is_not_said_that_there_is_none(county) -> None:
    answer = county.ask("2020年集中采购花钱最多的是哪家")
    assert "没有统计金额" not in answer.text and {fact.column[-1] for fact in answer.facts} == {"采购总金额"}
