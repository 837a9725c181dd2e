"""What no table counts is not told by a row whose only words are 收了, 办了; a row that is named is."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("question", ["甲乡2022年一共办了几件民生实事", "甲乡2022年开放日办了几次"])
def test_what_is_counted_elsewhere_is_no_application(ask_county, question) -> None:
    answer = ask_county(question)
    assert answer.outcome is Outcome.NOT_FOUND and not answer.facts


@pytest.mark.parametrize("question", ["甲乡2022年信访举报投诉有几件诉求", "甲乡2022年信访举报投诉有几件建议"])
def test_a_row_that_is_named_counts_itself(ask_county, question) -> None:
    (fact,) = ask_county(question).facts
    assert fact.value == number("甲乡", 2022, "三", "unprocessed_petition", "total")
