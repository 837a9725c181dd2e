"""The inquiry behind a plain question for cells, for questions that go on from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import Concept, Meaning
from bot.answering.rows.line import Line


def plain_inquiry(meaning: Meaning, organs: tuple[str, ...], years: tuple[int, ...]) -> Inquiry:
    kept = tuple(s for s in meaning.spans if any(c.kind in (*CELL_KINDS, "cue") for c in s.concepts))
    return Inquiry(organs, years, kept, text=meaning.text)


def names_several_rows(inquiry: Inquiry) -> bool:
    return len(_rows(inquiry)) > 1


def as_told(inquiry: Inquiry, lines: Iterable[Line]) -> Inquiry:
    """`inquiry` without the rows that a loose word also names (申请, 总计) and that none of the told `lines` is of."""
    told = {(line.section, row) for line in lines for row, _ in line.cells}
    rows = _rows(inquiry)
    loose = {c for c in rows if (c.section, c.id) not in told}
    if loose == rows:
        return inquiry
    kept = (replace(s, concepts=tuple(c for c in s.concepts if c not in loose)) for s in inquiry.spans)
    return replace(inquiry, spans=tuple(span for span in kept if span.concepts))


def _rows(inquiry: Inquiry) -> set[Concept]:
    return {c for span in inquiry.spans for c in span.concepts if c.kind == "row"}
