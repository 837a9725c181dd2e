"""Rows that are only loosely named beside a review or a lawsuit: 年末还压着没审结的行政复议 counts no requests."""

from __future__ import annotations

from bot.answering.meaning import Meaning, Span
from bot.reading.form import Table


def is_only_loosely_named(meaning: Meaning, table: Table) -> bool:
    """Whether kinds of cases are named with how they ended, and of `table` only rows in words that may mean those."""
    concepts = [c for span in meaning.spans if span.text for c in span.concepts if c.section != table.section]
    ids = meaning.ids("row", table.section)
    if not {"column_group", "measure"} <= {c.kind for c in concepts} or not ids or meaning.ids("group", table.section):
        return False
    rows = [row for row in table.rows if row.id in ids]
    return all(
        row.of_requests and not any(_says(span, row.id, table.section, row.of_requests) for span in meaning.spans)
        for row in rows
    )


def _says(span: Span, row: str, section: str, words: tuple[str, ...]) -> bool:
    named = any((c.kind, c.id, c.section) == ("row", row, section) for c in span.concepts)
    return named and (not span.text or any(word in span.text for word in words))
