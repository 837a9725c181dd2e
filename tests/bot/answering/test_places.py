"""Where whoever asks lives is not whose report is asked for."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome

NOW = datetime(2021, 5, 1, 9)


@pytest.mark.parametrize("told", ["在苏州做活呢，想晓得老家乡政府", "我在东莞打工，俺们乡"])
def test_a_town_where_one_works_is_not_asked_about(assistant, told) -> None:
    assert assistant.ask(f"{told}去年批了几个行政许可", now=NOW).facts


def test_a_town_that_is_asked_about_is_still_said_not_to_be_here(assistant) -> None:
    assert assistant.ask("苏州2020年批了几个行政许可", now=NOW).outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("为修桥的事去县政府申请复议，得先交多少钱", "不收费"),
        ("想投诉乡里公开得差，找哪家", "主管部门"),
    ],
)
def test_where_one_goes_with_it_and_whom_one_complains_of_are_not_asked_for_a_report(assistant, question, told) -> None:
    answer = assistant.ask(question, now=NOW)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
