"""「自然人、商业企业和其他」: what names a row too is the column of that name where it ends a list of columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.meaning import Concept, Meaning, Span
from bot.publishing.knowledge import Knowledge
from bot.reading.form import Table

_LISTS = "、，,和与及跟"
_AND = ("还有", "以及", "再有", "外加")


def with_columns_listed(text: str, spans: Sequence[Span], knowledge: Knowledge) -> tuple[Span, ...]:
    """The spans, each such word with that column as all that it means."""
    kept = list(spans)
    for i, span in enumerate(kept):
        may_be_one = span.text and any(c.kind in ("row", "measure") for c in span.concepts)
        if may_be_one and _joined_at(text, span) < span.start and (column := _column(text, span, kept, knowledge)):
            kept[i] = replace(span, concepts=(column,))
    return tuple(kept)


def lists_the_whole(meaning: Meaning, table: Table) -> bool:
    """「企业申请、总计」."""
    printed = {column.path[-1] for column in table.columns if column.id in table.default_columns}
    whole = [s for s in meaning.spans if s.text in printed]
    ends = (_ends_a_list(meaning.text, span, meaning.spans, table.section) for span in whole)
    return any(before - {*table.default_columns} for before in ends)


def _column(text: str, span: Span, spans: Sequence[Span], knowledge: Knowledge) -> Concept | None:
    for table in (table for form in knowledge.forms.values() for table in form.tables):
        id_ = next((c.id for c in table.columns if c.path[-1] == span.text), None)
        if id_ and _ends_a_list(text, span, spans, table.section) - {*table.default_columns}:
            return Concept("column", id_, table.section)
    return None


def _ends_a_list(text: str, span: Span, spans: Sequence[Span], section: str) -> set[str]:
    """The columns that the word before it names; none where nothing joins the two."""
    start = _joined_at(text, span)
    if start == span.start:
        return set()
    before = [s for s in spans if s.text and s.end == start]
    if before and all(c.kind == "filler" for s in before for c in s.concepts):  # 企业申请、总计; 公益的
        before = [s for s in spans if s.text and s.end == before[0].start]
    return {c.id for s in before for c in s.concepts if c.kind == "column" and c.section == section}


def _joined_at(text: str, span: Span) -> int:
    """Where the comma or the word begins that joins it to what stands before; its own start where none does."""
    start = span.start
    if text[start : span.end] != span.text:
        return start  # carried over from a question before
    for word in _AND:
        if text.endswith(word, 0, start):
            start -= len(word)
    while start and text[start - 1] in _LISTS:
        start -= 1
    return start
