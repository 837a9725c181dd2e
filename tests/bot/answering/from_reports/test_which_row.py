"""Where several rows come near to what is asked, it is asked back which one; a thing that no row counts is not."""

from __future__ import annotations

import pytest

from bot.model import Outcome


def test_the_nearest_rows_are_choices_and_a_choice_is_answered(ask) -> None:
    asked = ask("大李庄乡2020年接的上一茬没完的活有几件")
    assert asked.outcome is Outcome.CLARIFY
    assert not asked.facts
    assert ask(asked.choices[0].question).facts


@pytest.mark.parametrize("question", ["大李庄乡2020年修了几条路", "大李庄乡2020年招了几个公务员"])
def test_a_thing_that_no_row_counts_is_not_asked_back(ask, question) -> None:
    assert ask(question).outcome is Outcome.NOT_FOUND
