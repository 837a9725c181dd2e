"""收了 and 办了 name rows of the table of requests; behind other matters they are only verbs."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn

_OF_MATTERS = "二"
_COUNTS = re.compile(r"(?:几|多少)[件份]")


def without_the_verb(turn: Turn) -> Turn:
    return _of_the_last_row(_of_the_text(turn))


def _of_the_text(turn: Turn) -> Turn:
    """「琼澜开发区收了没有」 after the fees: 收了 names the applications only where those were spoken of."""
    tables = [t for form in turn.knowledge.forms.values() for t in form.tables if t.default_row]
    usual = {row for t in tables for row in (t.default_row, t.results)}  # 收了没有, 提的意见都给办了吗
    ours = (*turn.knowledge.language.operations.words("usual"), *turn.knowledge.language.follow.words("taken_in"))
    if (
        turn.memory.subject not in ("topic", "passage")
        or any(word in turn.question for word in ours)
        or _COUNTS.search(turn.question)
    ):
        return turn
    spans = tuple(s for s in turn.meaning.spans if not any(c.kind == "row" and c.id in usual for c in s.concepts))
    return replace(turn, meaning=replace(turn.meaning, spans=spans))


def _of_the_last_row(turn: Turn) -> Turn:
    """「己街道24年办了多少」 behind permits: 办了 names the finished requests only where requests were spoken of."""
    last, verbs = turn.memory.inquiry, turn.knowledge.language.follow.words("verbs")
    sections = {c.section for span in last.spans for c in span.concepts if c.kind == "row"} if last else set()
    if sections != {_OF_MATTERS} or turn.knowledge.language.operations.heard(turn.question, "usual"):
        return turn
    rows = [s for s in turn.meaning.spans if s.text and any(c.kind in ROW_KINDS for c in s.concepts)]
    if not rows or any(span.text not in verbs for span in rows):
        return turn
    return replace(turn, meaning=replace(turn.meaning, spans=tuple(s for s in turn.meaning.spans if s not in rows)))
