"""Lines of a table without what the question leaves out, each told with what it lacks."""

from __future__ import annotations

from bot.answering.meaning import Meaning
from bot.answering.rows.but import left_out
from bot.answering.rows.line import Line
from bot.reading.form import Table
from bot.reading.glyphs import without_number
from bot.wording.computing import ALL_BUT


def rows_meant_but(meaning: Meaning, table: Table, rows: list[str]) -> tuple[list[str], frozenset[str]]:
    """The rows that are meant (新收, 不算结转的), and those to leave out of a group (除国家秘密以外的不予公开)."""
    away = left_out(meaning, "row", table.section)
    groups = [g for id_ in meaning.ids("group", table.section) if (g := table.group(id_))]
    inside = frozenset(row for row in away if any(row in group.rows for group in groups))
    return [row for row in rows if row not in away], inside


def line_without(line: Line, table: Table, away: frozenset[str]) -> Line:
    cells = tuple(cell for cell in line.cells if cell[0] not in away)
    if len(cells) == len(line.cells):
        return line
    names = "、".join(without_number(table.row(row).label) for row, _ in line.cells if row in away)
    return Line(line.section, f"{line.title}（{ALL_BUT}{names}）", cells)


def all_columns_but(table: Table, away: frozenset[str]) -> tuple[str, ...]:
    """The other columns of the sum that those left out belong to; nothing where they are of no sum."""
    left = next((i.left for i in table.identities if i.along == "columns" and away <= set(i.left)), ())
    return tuple(column for column in left if column not in away)


def row_without(table: Table, row: str, columns: tuple[str, ...], away: frozenset[str]) -> Line:
    names = "、".join(table.column(column).path[-1] for column in columns and sorted(away))
    known = table.row(row)
    title = f"{known.title or without_number(known.label)}（{ALL_BUT}{names}）"
    return Line(table.section, title, tuple((row, column) for column in columns))
