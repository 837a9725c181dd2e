"""Tables that are printed turned: the form's rows stand in the header and its columns at the left.

The table that is a single row is turned too where it is printed from top to bottom, one number a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.model import Place
from bot.reading.form import Column, Row, Table
from bot.reading.glyphs import key
from bot.reading.outline import Line
from bot.reading.table.cells import Cell
from bot.reading.table.fields import whole_fields
from bot.reading.table.heads import column_of
from bot.reading.table.printed_row import PrintedRow

_LEAST = 5
"""So many of the form's rows must be named in one line, or columns in lines below each other, before it counts."""

_Found = list[tuple[Line, Column, Mapping[str, Cell]]]


def turned_rows(lines: Sequence[Line], table: Table) -> tuple[list[PrintedRow], frozenset[int]]:
    """The rows found so, and the numbers of their lines."""
    tabbed = [(line, whole_fields(line)) for line in lines if "\t" in line.text]
    row = table.nameless
    found = (_single(tabbed, table, row) or _grouped(tabbed, table, row)) if row else _turned(tabbed, table)
    return list(_rows(found, table)), frozenset(line.number for line, _, _ in found)


def _turned(tabbed: Iterable[tuple[Line, Sequence[Cell]]], table: Table) -> _Found:
    names = {key(name): row for row in table.rows for name in (row.label, *row.labels) if name}
    found: _Found = []
    head: dict[int, Row] = {}
    width = 0
    for line, fields in tabbed:
        numbers = any(field.number is not None for field in fields)
        named = {i: names[name] for i, field in enumerate(fields) if (name := key(field.printed)) in names}
        if not numbers and len({row.id for row in named.values()}) >= _LEAST:
            once = [row.id for row in named.values()]
            head, width = {i: row for i, row in named.items() if once.count(row.id) == 1}, len(fields)
        elif head and numbers and len(fields) == width:
            labels = [key(field.printed) for field in fields[: min(head)] if field.printed]
            if column := column_of(labels, "", table.columns):
                cells = {row.id: fields[i] for i, row in head.items() if column.id in row.columns}
                found.append((line, column, cells))
    return found


def _single(tabbed: Iterable[tuple[Line, Sequence[Cell]]], table: Table, row: Row) -> _Found:
    found: _Found = []
    for line, fields in tabbed:
        labels = [key(field.printed) for field in fields[:-1] if field.printed]
        alone = labels and not any(field.number is not None for field in fields[:-1])
        # A line of nothing but column names is a header, no label with an unreadable number behind it.
        told = alone and (fields[-1].number is not None or fields[-1].empty)
        if told and (column := column_of(labels, "", table.columns)):
            found.append((line, column, {row.id: fields[-1]}))
    return found if len({column.id for _, column, _ in found}) >= _LEAST else []


def _grouped(tabbed: Iterable[tuple[Line, Sequence[Cell]]], table: Table, row: Row) -> _Found:
    """A line for each group of columns: 结果维持 … 总计 above, 行政复议 and 行政诉讼 at the side."""
    measures = {key(column.path[-1]) for column in table.columns}
    found: _Found = []
    head: dict[int, str] = {}
    width = 0
    for line, fields in tabbed:
        named = {i: key(field.printed) for i, field in enumerate(fields) if key(field.printed) in measures}
        if len(named) == len(measures) == len(set(named.values())):
            head, width = named, len(fields)
        elif head and len(fields) == width and not any(field.number is not None for field in fields[: min(head)]):
            labels = [field.printed for field in fields[: min(head)] if field.printed]
            names = [key(label) for label in labels]
            columns = {i: column_of([*names, name], "".join(labels), table.columns) for i, name in head.items()}
            found += [(line, column, {row.id: fields[i]}) for i, column in columns.items() if column]
    return found if len({column.id for _, column, _ in found}) >= _LEAST else []


def _rows(found: _Found, table: Table) -> Iterator[PrintedRow]:
    """One print for each row; a second print where a column is there twice."""
    for row in table.rows:
        prints: list[dict[str, tuple[Line, Cell]]] = []
        for line, column, cells in found:
            if cell := cells.get(row.id):
                home = next((told for told in prints if column.id not in told), None)
                if home is None:
                    prints.append(home := {})
                home[column.id] = (line, cell)
        yield from (_printed(row, told) for told in prints)


def _printed(row: Row, told: Mapping[str, tuple[Line, Cell]]) -> PrintedRow:
    at = tuple(id_ for id_ in row.columns if id_ in told)
    lines = dict.fromkeys(told[id_][0] for id_ in at)
    if row.label:
        quote = "\t".join([row.label, *(told[id_][1].printed for id_ in at)])
    else:
        quote = " ".join(line.text.strip() for line in lines)
    first: Place = told[at[0]][0].place
    fits = len(at) == len(row.columns)
    return PrintedRow(row, tuple(told[id_][1] for id_ in at), fits, quote, first, at=() if fits else at)
