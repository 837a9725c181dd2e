"""What is asked behind a report that was told as a whole: 上一年呢, 跟另一个乡比呢, 一共多少."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import Concept, Span
from bot.answering.overview_asked import OVERVIEW, asks_for_all_of_it
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.dialogue.told.same_prose import step_of

_HELD_AGAINST = re.compile("[那它]?[比跟和与较]")
_AS_A_WHOLE = "年年报讲了什么"


def after_overview(turn: Turn) -> Turn:
    """The turn that asks for another year's report as a whole; else as behind the first number that was told."""
    memory = turn.memory
    if memory.subject != OVERVIEW:
        return turn
    step = 0 if _HELD_AGAINST.match(turn.question) else step_of(turn)
    if step or turn.follows("again"):
        question = f"{memory.organ}{memory.year + step}{_AS_A_WHOLE}"
        return replace(turn, question=question, meaning=meaning_of(question, turn))
    if asks_for_all_of_it(turn):
        return turn
    report = turn.knowledge.reports[memory.organ, memory.year]
    usual = next((t for t in turn.knowledge.form_of(report).tables if t.default_row), None)
    rows = (Span(0, 0, "", (Concept("row", usual.default_row, usual.section),)),) if usual else ()
    inquiry = Inquiry((memory.organ,), (memory.year,), rows)
    return replace(turn, memory=replace(memory, subject="cells", inquiry=inquiry))
