"""Behind a sentence that was quoted, that one and those beside it come first."""

from __future__ import annotations

import math

from bot.answering.sentences.behind import rare_pairs, says_it, told_behind
from bot.answering.target import target_of
from tests.bot.answering.sentences.reports import DOUBLE

QUESTION = "水利局2022年石桥村村民"


def test_two_characters_that_hardly_any_sentence_says_tell_of_it(turn) -> None:
    asked = turn(QUESTION)
    report = target_of(asked).report
    assert "石桥" in rare_pairs(asked.meaning, report)
    assert says_it(report, (DOUBLE,), "石桥") and not says_it(report, ("不在报告里的话",), "石桥")


def test_a_sentence_near_the_last_one_needs_to_say_less(turn) -> None:
    asked = turn(QUESTION)
    target = target_of(asked)
    assert "石桥村" in told_behind(asked, target, (DOUBLE,), 0.1, math.inf).citations[0].quote
    assert told_behind(asked, target, (), 0.1, 0.1) is None
