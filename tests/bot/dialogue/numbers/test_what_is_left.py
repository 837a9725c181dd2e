"""What is left over, asked behind a number, is that table's: cases not yet decided, or applications carried over."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("words", ["还有几件没完", "还剩几件", "没完的呢", "还剩几件没完"])
def test_behind_reviews_those_not_yet_decided_are_left(say, words) -> None:
    say("甲乡2022年行政复议几件")
    assert [fact.value for fact in say(words).facts] == [number("甲乡", 2022, "四", "cases", "review_pending")]


@pytest.mark.parametrize("words", ["还剩几件", "剩下多少", "还有几件没完"])
def test_behind_applications_those_carried_over_are_left(say, words) -> None:
    say("甲乡2022年收了几件申请")
    assert [fact.value for fact in say(words).facts] == [number("甲乡", 2022, "三", "carried_out", "total")]


def test_in_one_breath_with_what_was_done_both_are_told(say) -> None:
    rows = ("results_total", "carried_out")
    values = [fact.value for fact in say("甲乡2022年办完几件，剩几件").facts]
    assert values == [number("甲乡", 2022, "三", row, "total") for row in rows]
