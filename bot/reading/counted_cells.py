"""Which cells of a report's tables a count in its prose speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from bot.model import Fact, Number, ProseFact
from bot.reading.form import Table


def cells_counted(facts: Iterable[Fact], table: Table, row_id: str, column_id: str) -> list[Fact]:
    """A group's cells all together; none where one of them is missing."""
    group = table.group(row_id)
    rows = set(group.rows if group else (row_id,))
    columns = {column_id}
    if column_group := next((g for g in table.column_groups if g.id == column_id), None):
        # Of a group that prints its own totals (行政诉讼) these are the group's numbers, and not the parts again.
        totals = {id_ for i in table.identities if i.along == "columns" for id_ in i.right}
        columns = set(column_group.columns) & totals or set(column_group.columns)
    cells = [f for f in facts if f.section == table.section and f.row_id in rows and f.column_id in columns]
    return cells if len(cells) == len(rows) * len(columns) else []


def in_unit(said: ProseFact, unit: str) -> Number:
    """The number of the prose in the cells' own unit."""
    if (said.unit, unit) == ("元", "万元"):
        return Decimal(said.value) / 10000
    return said.value * 10000 if (said.unit, unit) == ("万元", "元") else said.value
