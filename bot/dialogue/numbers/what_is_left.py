"""「还剩几件」, 「没完的呢」 behind a number: of lawsuits those not yet decided, of applications those carried over."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Concept, Span
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_SHORT = 12
_LEFT = "out"


def with_what_is_left(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where another row is named, or the last one belongs to a table that leaves nothing over."""
    found = _words(turn.knowledge.language).search(turn.question) if len(turn.question) <= _SHORT else None
    found = found or (_alone(turn.knowledge.language).fullmatch(turn.question) if _is_a_whole(turn, last) else None)
    if found is None or said.formula or said.of:
        return said
    named = [s for s in said.spans if s.text and any(c.kind in (*ROW_KINDS, "measure") for c in s.concepts)]
    if any(c.kind == "measure" for s in named if s.end and s.end <= found.start() for c in s.concepts):
        return replace(said, spans=tuple(s for s in said.spans if s.start < found.start() or s.end > found.end()))
    # What was only near to a sample (start and end are 0) is not named.
    if any(s.end and not found.start() <= s.start < s.end <= found.end() for s in named):
        return said
    cell = _left_over(turn, last)
    if cell is None:
        return said
    spans = tuple(span for span in said.spans if span not in named)
    left = tuple(word for word in said.left if word not in found.group())
    return replace(said, spans=(*spans, Span(*found.span(), found.group(), (cell,))), left=left)


def _left_over(turn: Turn, last: Inquiry) -> Concept | None:
    """What the table of the last cell counts as left to the next year."""
    told = {(c.kind, c.section) for span in last.spans for c in span.concepts if c.kind in ROW_KINDS}
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    for table in tables:
        if ("column_group", table.section) in told:
            return next((Concept("measure", m.id, table.section) for m in table.measures if m.carries == _LEFT), None)
        if {("row", table.section), ("group", table.section)} & told:
            return next((Concept("row", row.id, table.section) for row in table.rows if row.carries == _LEFT), None)
    return None


def _is_a_whole(turn: Turn, last: Inquiry) -> bool:
    """Whether all that came in or was dealt with was told: of a part 剩下的 are the other parts."""
    told = {(c.section, c.id) for span in last.spans for c in span.concepts if c.kind in (*ROW_KINDS, "column")}
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    wholes = {(table.section, row) for table in tables for row in (table.default_row, table.results) if row}
    return bool(told & wholes) and not any(id_ not in ("total", *(row for _, row in wholes)) for _, id_ in told)


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _alone(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[那就]?(?:{one_of(language.follow.words('what_is_left_alone'))})[呢啊]?[？?。]*")


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _words(language: Language) -> re.Pattern[str]:
    return re.compile(one_of(language.follow.words("what_is_left")))
