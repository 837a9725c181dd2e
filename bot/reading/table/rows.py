"""Lines of a table into rows of printed cells: which row of the form, which cells, and whether they fit its columns.

A row that does not fit is not mapped by position: it stays loose, and bot.reading.table.solve decides what it can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.reading.form import Row, Table
from bot.reading.glyphs import fold, is_numbered, key
from bot.reading.numbers import UNITS
from bot.reading.outline import Line
from bot.reading.table.cells import Cell
from bot.reading.table.fields import fields_of
from bot.reading.table.headed_rows import headed_rows
from bot.reading.table.printed_row import PrintedRow
from bot.reading.table.turned import turned_rows

_UNITS = frozenset(UNITS.split("|"))
"""What a column 计量单位 of the clerk's own says."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A line with a row's name: the fields of the line, and which of them holds the name."""

    row: Row
    line: Line
    fields: Sequence[Cell]
    label: int

    def printed(self) -> list[int]:
        return [i for i, field in enumerate(self.fields) if i > self.label and field.printed]


def read_rows(lines: Iterable[Line], table: Table, exact: bool = False) -> Iterator[PrintedRow]:
    """The rows of `table` found in `lines` (those of its part), in the order of the source.

    `exact`: the lines come from real tables, so an empty field at either end is an empty cell and no padding.
    """
    every = list(lines)
    by_name, taken = headed_rows(every, table, exact)
    turned, more = turned_rows([line for line in every if line.number not in taken], table)
    rest = [line for line in every if line.number not in taken | more]
    # sorted() keeps the order of the halves of one line.
    found = sorted((*by_name, *turned, *_by_position(rest, table, exact)), key=lambda row: row.place.start)
    # Beside numbers, an empty row without a name only holds the table's rows apart.
    full = {row.row.id for row in found if not row.row.path and any(cell.printed for cell in row.cells)}
    yield from (row for row in found if row.row.id not in full or any(cell.printed for cell in row.cells))


def _by_position(lines: Iterable[Line], table: Table, exact: bool) -> Iterator[PrintedRow]:
    names = {key(name): row for row in table.rows for name in (row.label, *row.labels) if name}
    columns = {key(name) for column in table.columns for name in (*column.path, *column.labels)}
    found: list[_Found] = []
    heads: list[Sequence[Cell]] = []
    pieces: list[PrintedRow] = []
    for line in lines:
        if "\t" not in line.text:
            continue
        fields = [field for field in fields_of(line) if field.printed not in _UNITS]
        if len(columns.intersection(key(field.printed) for field in fields)) > 1:
            heads.append(fields)
            continue
        first = next((i for i, field in enumerate(fields) if field.number is not None), len(fields))
        label = next((i for i in range(first - 1, -1, -1) if key(fields[i].printed) in names), None)
        if label is not None and any(is_numbered(field.printed) for field in fields[label + 1 : first]):
            continue  # a row of its own, by another name, in the group that the known name heads
        if label is not None:
            found.append(_Found(names[key(fields[label].printed)], line, fields, label))
        elif table.nameless and all(field.empty for field in fields[:first]):
            pieces += _nameless(line, fields, first, table, exact)
    whole, at = _grid(found, heads, table)
    close = _no_padding(found)
    for named in found:
        width = len(named.row.columns)
        behind = named.fields[named.label + 1 :]
        cells, fits = (tuple(behind), True) if (close or exact) and len(behind) == width else _fit(behind, width)
        if len(named.fields) == whole >= at + width:
            cells, fits = tuple(named.fields[at : at + width]), True
        if cells or fits:
            yield PrintedRow(named.row, cells, fits, named.line.text.strip(), named.line.place)
    yield from _together(pieces, table)


def _no_padding(found: Sequence[_Found]) -> bool:
    """Whether no row has more fields behind its name than columns, and those printed in full have just as many."""
    behind = [(len(row.fields) - row.label - 1, len(row.row.columns), len(row.printed())) for row in found]
    return any(printed == width for _, width, printed in behind) and all(
        fields <= width and (fields == width or printed < width) for fields, width, printed in behind
    )


def _grid(found: Sequence[_Found], heads: Sequence[Sequence[Cell]], table: Table) -> tuple[int, int]:
    """How many fields a line of the table has, and at which of them the columns begin: in such a line an empty field
    is a cell printed empty. (0, 0) where some such line prints a cell outside of the columns: there the fields have
    shifted, and an empty one proves nothing. A line with fewer fields has lost one.
    """
    places = set()
    for row in found:
        printed = row.printed()
        if printed and len(printed) == len(row.row.columns) == printed[-1] - printed[0] + 1:
            places.add((len(row.fields), printed[0]))
    if not places:
        firsts = {key(table.column(row.columns[0]).path[-1]) for row in table.rows}
        places = {(len(head), i) for head in heads for i, field in enumerate(head) if key(field.printed) in firsts}
    if len(places) != 1:
        return 0, 0
    ((whole, at),) = places
    for row in found:
        columns = range(at, at + len(row.row.columns))
        if len(row.fields) == whole and (row.label >= at or any(i not in columns for i in row.printed())):
            return 0, 0
    return whole, at


def _nameless(line: Line, fields: Sequence[Cell], first: int, table: Table, exact: bool) -> Iterator[PrintedRow]:
    row = table.nameless
    # A line of nothing but tabs is a row only in a real table, with all its cells.
    if row is None or (first == len(fields) and not (exact and len(fields) == len(row.columns))):
        return
    cells, fits = (tuple(fields), True) if len(fields) == len(row.columns) else _fit(fields, len(row.columns))
    yield PrintedRow(row, cells, fits, line.text.strip(), line.place)


def _together(pieces: Sequence[PrintedRow], table: Table) -> Iterator[PrintedRow]:
    """The nameless row, also where each group of its columns is printed as a small table of its own."""
    widths = [len(group.columns) for group in table.printed_groups]
    if pieces and not any(piece.fits for piece in pieces) and [len(piece.cells) for piece in pieces] == widths:
        cells = tuple(cell for piece in pieces for cell in piece.cells)
        quote = " ".join(piece.quote for piece in pieces)
        yield PrintedRow(pieces[0].row, cells, True, quote, pieces[0].place)
    else:
        yield from pieces


def unknown_rows(lines: Iterable[Line], known: Iterable[PrintedRow]) -> Iterator[Line]:
    """Lines that print numbers in columns but are no row of the form: staff are told, so that none is lost unseen."""
    rows = tuple(known)
    read = {row.place.line for row in rows}
    # One row may be printed as several small tables, or in two halves.
    pieces = " ".join(row.quote for row in rows)
    for line in lines:
        if (
            line.number not in read
            and line.text.strip() not in pieces
            and sum(field.number is not None for field in fields_of(line)) > 1
        ):
            yield line


def _fit(fields: Sequence[Cell], columns: int) -> tuple[tuple[Cell, ...], bool]:
    """The cells after a label, and whether there is one for each column.

    Empty fields at either end may be padding of a merged label or of the table's edge, so they never stand for
    a cell, unless nothing at all is printed or all fields are there; one between two cells is a cell printed empty.
    """
    printed = [i for i, field in enumerate(fields) if field.printed]
    if not printed:
        return (tuple(fields[:columns]), True) if len(fields) >= columns else ((), False)
    inner = fields[printed[0] : printed[-1] + 1]
    if len(inner) == columns:
        return tuple(inner), True
    return tuple(field for field in inner if field.printed), False


_UNIT = re.compile(r"单位[:：]?\s*([元万亿件个项笔]+)")


def header_units(lines: Iterable[Line], table: Table) -> dict[str, str]:
    """The units that the table's own header prints behind a column's name: column id → unit."""
    units: dict[str, str] = {}
    for line in lines:
        for field in fields_of(line) if "\t" in line.text else ():
            if unit := _UNIT.search(fold(field.printed)):
                name = key(field.printed)
                units |= {c.id: unit[1] for c in table.columns if name and name == key(c.path[-1])}
    return units
