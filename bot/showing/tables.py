"""A report's cells in the rows and columns of its form; what the form does not have, in tables of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from bot.model import Fact, PageColumn, PageRow, PageTable
from bot.reading.form import Form, Table

_Cells = Mapping[tuple[str, str], Fact]


def national_tables(form: Form | None, facts: Sequence[Fact]) -> Iterator[tuple[int, PageTable]]:
    """(where its first cell starts, table) of each table of `form` that the report has."""
    for table in form.tables if form else ():
        cells: dict[tuple[str, str], Fact] = {}
        for fact in facts:
            if fact.section == table.section and not fact.is_local:
                # As `source` has always done: of two cells of one name the address is the first one's.
                cells.setdefault((fact.row_id, fact.column_id), fact)
        if cells:
            start = min(fact.place.start for fact in cells.values())
            yield from ((start, block) for block in _blocks(table, cells))


def _blocks(table: Table, cells: _Cells) -> Iterator[PageTable]:
    """Runs of rows with the same columns, as the form prints them; a title names what such a block has in common."""
    for ids, run in groupby(table.rows, key=lambda row: row.columns):
        rows = list(run)
        columns = tuple(PageColumn(c.id, c.path, table.unit_of(c)) for c in map(table.column, ids))
        yield PageTable(
            table.title,
            columns,
            tuple(PageRow(row.id, row.path, tuple(cells.get((row.id, id_)) for id_ in ids)) for row in rows),
        )


def other_tables(form: Form | None, facts: Sequence[Fact]) -> Iterator[tuple[int, PageTable]]:
    """(start, table) of each run of cells that no table of `form` has a place for, with the labels as printed."""
    known = {
        (table.section, row.id, id_)
        for table in (form.tables if form else ())
        for row in table.rows
        for id_ in row.columns
    }
    rest = [fact for fact in facts if fact.is_local or (fact.section, fact.row_id, fact.column_id) not in known]
    by_row = [list(cells) for _, cells in groupby(rest, key=lambda fact: (fact.section, fact.row_id))]
    for _, run in groupby(by_row, key=lambda cells: (cells[0].section, tuple(fact.column_id for fact in cells))):
        rows = list(run)
        # One label may stand over columns of several rows' own; where they differ, each row is a table.
        for _, alike in groupby(rows, key=lambda cells: tuple((fact.column, fact.unit) for fact in cells)):
            shown = list(alike)
            columns = tuple(PageColumn(fact.column_id, fact.column, fact.unit) for fact in shown[0])
            body = tuple(PageRow(cells[0].row_id, cells[0].row, tuple(cells)) for cells in shown)
            yield shown[0][0].place.start, PageTable("", columns, body)
