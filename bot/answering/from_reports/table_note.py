"""The note that the form prints above its table: 「（本列数据的勾稽关系为：第一项加第二项之和，等于……）」, quoted."""

from __future__ import annotations

import re

from bot.answering.from_reports.prose import Found, answer_passages
from bot.answering.sentences.answer_kind import asks_for
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.model import Passage, Place

_SUMS = "勾稽"
_NOTE = re.compile(rf"[（(][^（()）\t\n]*{_SUMS}[^（()）\t\n]*[)）]")
_PART = "三"


def answer_note(turn: Turn, target: Target) -> Reply | None:
    """None unless it is asked in what words the report says it, and the report prints such a note."""
    report = target.report if len(target.covered) == 1 else None
    asked = (
        _SUMS in turn.question
        and not turn.meaning.cue("meaning")
        and asks_for("literally", turn.meaning.asks, turn.knowledge.prose)
    )
    match = _NOTE.search(report.text) if report and asked else None
    if report is None or match is None:
        return None
    heading = next((s.headings for s in report.sections if s.number == _PART), ())
    place = Place(report.text.count("\n", 0, match.start()) + 1, match.start(), match.end())
    return answer_passages(turn, report, [Found(1.0, Passage(_PART, heading[:1], match.group(), place, 0))])
