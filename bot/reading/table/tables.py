"""One table of the form in a report's lines: its rows as printed, what its cells are, and where it stands.

Rows with their columns kept (tabs) are read first; what those do not give is looked for in the running text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.model import Place, ProseFact
from bot.reading.form import Table
from bot.reading.glyphs import key
from bot.reading.outline import Line
from bot.reading.table.heads import named_otherwise
from bot.reading.table.printed_row import PrintedRow
from bot.reading.table.rows import header_units, read_rows, unknown_rows
from bot.reading.table.running import RunningText, running_rows
from bot.reading.table.solve import UNSOLVED, Solution, solve

_HEAD = 4
"""The row without a name stands within so many lines of the first line of names."""
_ENOUGH = 3
"""So many rows of a table must stand outside its own part before they are taken for it."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table of the form as it was found. `place` covers it where it stands in running text, else None."""

    table: Table
    rows: tuple[PrintedRow, ...]
    units: Mapping[str, str]
    unknown: tuple[Line, ...]
    """Lines of its part with numbers in columns that are no row of the form."""
    lines: frozenset[int]
    """Numbers of the lines that belong to it."""
    place: Place | None
    solution: Solution = UNSOLVED

    def solved(self, told: Iterable[ProseFact]) -> ReadTable:
        """The table with what its cells are, `told` being the counts of the report's prose."""
        here = [fact for fact in told if fact.section == self.table.section]
        counts = {
            place: frozenset(f.value for f in here if (f.row_id, f.column_id) == place) for place in map(_of, here)
        }
        return replace(self, solution=solve(self.table, self.rows, counts))


def find_table(lines: Sequence[Line], text: str, table: Table, exact: bool = False) -> ReadTable:
    """`table` as `lines` print it: in the part of its title, or, where that has none of its rows, anywhere.

    `exact` as in read_rows.
    """
    part = [line for line in lines if line.part == table.section]
    if foreign := named_otherwise(part, table):
        part, lines = ([line for line in some if line.number not in foreign] for some in (part, lines))
    rows = _rows(part, text, table, exact)
    if not rows and len(table.rows) > 1:
        elsewhere = _rows(lines, text, table, exact)
        part, rows = (list(lines), elsewhere) if len(elsewhere) >= _ENOUGH else (part, rows)
    elif not rows and table.nameless and (found := _unheaded(lines, table, exact)):
        part, rows = list(found[0]), [found[1]]
    numbers = frozenset(line.number for line in part) if rows else frozenset()
    unknown = tuple(unknown_rows(part, rows))
    return ReadTable(table, tuple(rows), header_units(part, table), unknown, numbers, _place(rows))


def _unheaded(lines: Sequence[Line], table: Table, exact: bool) -> tuple[Sequence[Line], PrintedRow] | None:
    """The nameless row of a table whose part has no heading: the only such row right below the columns' names."""
    first = key(table.columns[0].path[-1])
    for i, line in enumerate(lines):
        if "\t" in line.text and first in map(key, line.text.split("\t")):
            below = lines[i : i + _HEAD]
            rows = [row for row in read_rows(below, table, exact) if row.fits]
            if len(rows) == 1:
                return below, rows[0]
    return None


def _of(fact: ProseFact) -> tuple[str, str]:
    return fact.row_id, fact.column_id


def _rows(part: Sequence[Line], text: str, table: Table, exact: bool) -> list[PrintedRow]:
    rows = list(read_rows(part, table, exact))
    for first, last in _runs(part):
        stretch = RunningText(text[first.start : last.place.end], first.number, first.start)
        rows += running_rows(stretch, table, frozenset(row.row.id for row in rows))
    return rows


def _runs(part: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The first and last line of each unbroken stretch below a heading of this part."""
    numbered = [(i, line) for i, line in enumerate(part) if not (line.is_heading and len(line.headings) == 1)]
    runs = []
    for _, run in groupby(numbered, key=lambda pair: pair[1].number - pair[0]):
        every = [line for _, line in run]
        runs.append((every[0], every[-1]))
    return runs


def _place(rows: Sequence[PrintedRow]) -> Place | None:
    running = [row.place for row in rows if row.glued]
    if not running:
        return None
    return Place(min(p.line for p in running), min(p.start for p in running), max(p.end for p in running))
