"""One line of an answer from cells: what it is called and which cells of which part it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.form import RowGroup, Table
from bot.reading.glyphs import without_number

_UNIT = re.compile(r"（单位：[^）]*）")
"""A column's unit is said behind its number."""


@dataclass(frozen=True, slots=True)
class Line:
    """A single cell (row id, column id), or the sum of several that have no printed sum of their own."""

    section: str
    title: str
    cells: tuple[tuple[str, str], ...]


def group_line(table: Table, group: RowGroup, column: str) -> Line:
    """The sum of a group that has no cell of its own."""
    plain = column in table.default_columns
    title = without_number(group.path[-1]) if plain else cell_title(table, group.path[-1], column)
    return Line(table.section, title, tuple((row, column) for row in group.rows))


def cell_title(table: Table, label: str, column: str) -> str:
    column_name = _UNIT.sub("", "·".join(table.column(column).path))
    return f"{without_number(label)}（{column_name}）"
