"""Words for a change that are columns of table two as well: 多了还是少了, 前一年."""

from __future__ import annotations

import re

from bot.answering.meaning import ROW_KINDS, Span
from bot.answering.turn import Turn

_PRINTED = re.compile("增/?减|项目")
"""How the forms call the column, whatever people do."""


def without_changes_of_no_row(turn: Turn, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """「申请比前一年多了还是少了」: where requests are counted, these are columns only beside a row of their table."""
    if len(turn.meaning.years) > 1:
        return _without_movement(turn, spans)
    if not turn.knowledge.language.operations.heard(turn.question, "usual"):
        return spans
    rows = {c.section for span in spans for c in span.concepts if c.kind in ROW_KINDS}
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables if table.section not in rows]
    changes = [(table.section, column) for table in tables for column in table.columns if column.change_of]
    moved = {(section, id_) for section, column in changes for id_ in (column.id, column.change_of)}
    return tuple(s for s in spans if not any(c.kind == "column" and (c.section, c.id) in moved for c in s.concepts))


def _without_movement(turn: Turn, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """「行政许可2020年多少件、2023年多少件，多了几件」: of two years that are named, and no column."""
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    moves = {(t.section, c.id) for t in tables for c in t.columns if c.change_of}
    return tuple(
        s for s in spans
        if _PRINTED.search(s.text) or not any(c.kind == "column" and (c.section, c.id) in moves for c in s.concepts)
    )  # fmt: skip
