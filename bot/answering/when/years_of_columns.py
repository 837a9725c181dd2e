"""上一年 and 今年 beside a row of the old form are its columns, not years whose reports are asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.answering.meaning import Concept, Span
from bot.reading.form import Form

Column = tuple[str, str]
"""Its section and its id."""
Row = tuple[str, str]
"""The same of a row."""
_THIS_YEAR = ("今年", "本年", "当年", "这一年")


def columns_settled(spans: tuple[Span, ...], before: set[Row], forms: Collection[Form]) -> tuple[Span, ...]:
    """上一年 beside a row that has a column of that name, or after one (of the rows `before`), is that column.

    Else it is last year: what was bought has no 上一年项目数量. Behind such a column 今年增减多少 asks for what stands
    beside it, not for this year.
    """
    settled = tuple(_settled(span, spans, before, forms) for span in spans)
    moves = {(t.section, c.id): c.change_of for f in forms for t in f.tables for c in t.columns if c.change_of}
    named = {(c.section, c.id): span.start for span in settled for c in span.concepts if c.kind == "column"}
    changed = {span.start for span in settled for c in span.concepts if _is_told(c, moves, named, span.start)}
    return tuple(
        replace(span, concepts=tuple(c for c in span.concepts if c.kind != "year"))
        if span.text in _THIS_YEAR and span.end in changed
        else span
        for span in settled
    )


def _is_told(concept: Concept, moves: Mapping[Column, str], named: Mapping[Column, int], at: int) -> bool:
    """Whether it is a change, and what it changes is named before it."""
    from_what = moves.get((concept.section, concept.id)) if concept.kind == "column" else None
    return from_what is not None and named.get((concept.section, from_what), at) < at


def _settled(span: Span, spans: tuple[Span, ...], before: set[Row], forms: Collection[Form]) -> Span:
    columns = {(c.section, c.id) for c in span.concepts if c.kind == "column"}
    if not columns or not _is(span, "year"):
        return span
    rows = before | {(c.section, c.id) for other in spans for c in other.concepts if c.kind == "row"}
    dropped = "year" if any(have(rows, columns, form) for form in forms) else "column"
    return replace(span, concepts=tuple(c for c in span.concepts if c.kind != dropped))


def have(rows: set[Row], columns: set[Column], form: Form) -> bool:
    """Whether one of the rows has one of the columns in this form."""
    return any(
        (table.section, row.id) in rows and any((table.section, column) in columns for column in row.columns)
        for table in form.tables
        for row in table.rows
    )


def _is(span: Span, kind: str) -> bool:
    return any(concept.kind == kind for concept in span.concepts)
