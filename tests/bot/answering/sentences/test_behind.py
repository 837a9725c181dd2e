"""Behind a sentence that was quoted, that one and those beside it come first."""

from __future__ import annotations

import math
from dataclasses import replace

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


def test_what_is_pointed_at_is_quoted_again_where_it_gives_what_is_asked(turn) -> None:
    report = target_of(turn(QUESTION)).report
    dated = next(p.text for p in report.passages if "4月18日" in p.text)
    asked = turn(QUESTION)
    pointing = replace(asked, question="那是哪天的事", meaning=replace(asked.meaning, text="那是哪天的事", spans=()))
    again = told_behind(pointing, target_of(asked), (dated,), math.inf, math.inf)
    assert again is not None and dated in again.citations[0].quote
    other = next(p.text for p in report.passages if "312条" in p.text)
    assert told_behind(pointing, target_of(asked), (other,), math.inf, math.inf) is None
