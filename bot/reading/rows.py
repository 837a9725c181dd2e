"""Lines of a table into rows of printed cells: which row of the form, which tokens, and whether they fit its columns.

A row that does not fit is not mapped by position: it stays `loose`, and bot.reading.solve decides what it can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.model import Number, Place
from bot.reading.form import Row, Table
from bot.reading.glyphs import fold, key
from bot.reading.numbers import read_number
from bot.reading.outline import Line

_FIELD = re.compile(r"[^\t]*")
_NOTHING = frozenset({"", "/", "-", "—", "--", "——", "\\", "无"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell. `number` is None where nothing countable is printed (empty, /, —)."""

    printed: str
    number: Number | None
    unit: str
    place: Place

    @property
    def empty(self) -> bool:
        return self.printed in _NOTHING


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of the form as it is printed. `fits`: there is one cell for each of the row's columns."""

    row: Row
    cells: tuple[Cell, ...]
    fits: bool
    line: Line


def read_rows(lines: Iterable[Line], table: Table, exact: bool = False) -> Iterator[PrintedRow]:
    """The rows of `table` found in `lines` (those of its part), in the order of the source.

    `exact`: the lines come from real tables, so an empty field at either end is an empty cell and no padding.
    """
    names = {key(name): row for row in table.rows for name in (row.label, *row.labels) if name}
    nameless = next((row for row in table.rows if not row.path), None)
    for line in lines:
        if "\t" not in line.text:
            continue
        fields = [_cell(line, match) for match in _fields(line.text)]
        first = next((i for i, field in enumerate(fields) if field.number is not None), len(fields))
        label = next((i for i in range(first - 1, -1, -1) if key(fields[i].printed) in names), None)
        if label is not None:
            row = names[key(fields[label].printed)]
            cells, fits = _fit(fields[label + 1 :], len(row.columns), exact)
            if cells or fits:
                yield PrintedRow(row, cells, fits, line)
        elif nameless and not any(field.printed for field in fields[:first]):
            # A line of nothing but tabs is a row only where it surely has the table's cells.
            if first == len(fields) and not (exact and first == len(nameless.columns)):
                continue
            cells, fits = _fit(fields, len(nameless.columns), exact)
            yield PrintedRow(nameless, cells, fits, line)


def unknown_rows(lines: Iterable[Line], known: Iterable[PrintedRow]) -> Iterator[Line]:
    """Lines that print numbers in columns but are no row of the form: staff are told, so that none is lost unseen."""
    read = {row.line.number for row in known}
    for line in lines:
        numbers = [field for field in line.text.split("\t") if read_number(fold(field))[0] is not None]
        if line.number not in read and len(numbers) > 1:
            yield line


def _fields(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while position <= len(text):
        match = _FIELD.match(text, position)
        assert match is not None
        yield match
        position = match.end() + 1


def _cell(line: Line, match: re.Match[str]) -> Cell:
    printed = match.group().strip()
    start = line.start + match.start() + len(match.group()) - len(match.group().lstrip())
    place = Place(line.number, start, start + len(printed))
    number, unit = read_number(fold(printed))
    return Cell(printed, None if printed in _NOTHING else number, unit, place)


def _fit(fields: list[Cell], columns: int, exact: bool) -> tuple[tuple[Cell, ...], bool]:
    """The cells after a label, and whether there is one for each column.

    Empty fields at either end may be padding of a merged label or of the table's edge, so they never stand for
    a cell, unless nothing at all is printed; an empty field between two cells is a cell printed empty. In a real
    table they are cells, as long as their number is the form's.
    """
    if exact and len(fields) == columns:
        return tuple(fields), True
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
        for match in _fields(line.text) if "\t" in line.text else ():
            if unit := _UNIT.search(fold(match.group())):
                name = key(match.group())
                units |= {c.id: unit[1] for c in table.columns if name and name == key(c.path[-1])}
    return units
