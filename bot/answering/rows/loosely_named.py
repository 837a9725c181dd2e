"""Rows that are only loosely named: 年末还压着没审结的行政复议 and 许可、处罚各办了多少 count no requests."""

from __future__ import annotations

from bot.answering.meaning import Meaning, Span
from bot.reading.form import Table


def is_only_loosely_named(meaning: Meaning, table: Table) -> bool:
    """Whether kinds of cases are named with how they ended, or rows of another table, and of `table` only rows in words
    that may mean those."""
    concepts = [c for span in meaning.spans if span.text for c in span.concepts if c.section != table.section]
    ids = meaning.ids("row", table.section)
    kinds = {c.kind for c in concepts}
    beside = {"column_group", "measure"} <= kinds or "row" in kinds
    if not beside or not ids or meaning.ids("group", table.section):
        return False
    rows = [row for row in table.rows if row.id in ids]
    return all(
        row.of_requests and not any(_says(span, row.id, table.section, row.of_requests) for span in meaning.spans)
        for row in rows
    )


def _says(span: Span, row: str, section: str, words: tuple[str, ...]) -> bool:
    named = any((c.kind, c.id, c.section) == ("row", row, section) for c in span.concepts)
    return named and (not span.text or any(word in span.text for word in words))
