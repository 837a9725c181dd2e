"""Rows of a table whose columns were lost: one cell a line, cells apart by spaces, or glued to each other.

Nothing but the form's own row names says where a row begins. The names are looked for in the form's order, each
with numbers right behind it; which cell a glued digit belongs to is for bot.reading.table.solve to decide.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model import Place
from bot.reading.form import ColumnGroup, Row, Table
from bot.reading.glyphs import fold, key
from bot.reading.table.cells import Cell, begins_with_a_cell, leading_cells
from bot.reading.table.printed_row import PrintedRow

_LETTER = re.compile(r"[^\s，、。；：！？（）/\"“”《》<>.·\-—_|*#]")
_REMARK = re.compile(r"^[\s*:：|\"“”]*(?:[（(][^（()）\d]*[）)])?[\s*:：|]*")
"""What may stand between a row's name and its numbers."""
_BEFORE = re.compile(r"\d(?:[^\S\n]|[|*])+(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．][^\S\n]*|[（(])?\Z")
"""A number on the line of a row's name, in front of it."""
_NEXT_NUMBER = re.compile(
    r"(?:(?<!\d)\d{1,2}[.．、]|\d[.．、]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)[\s*|]*$"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A row's name in the text: which row (its place in the form), and where the name and its numbers begin."""

    order: int
    row: Row
    start: int
    end: int


class RunningText:
    """The text of one part with its place in the source, searched without regard to spaces and punctuation."""

    def __init__(self, text: str, line: int, start: int) -> None:
        self.text, self._line, self._start = text, line, start
        folded = fold(text)
        self._places = [i for i, character in enumerate(folded) if _LETTER.match(character)]
        self._letters = "".join(folded[i] for i in self._places)
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def find(self, name: str) -> Iterator[tuple[int, int]]:
        """(start, end) in `text` of every place where `name` stands."""
        position = self._letters.find(name)
        while name and position >= 0:
            yield self._places[position], self._places[position + len(name) - 1] + 1
            position = self._letters.find(name, position + 1)

    def cells(self, start: int, end: int) -> tuple[tuple[Cell, ...], str]:
        return leading_cells(self.text[start:end], self._line_of(start), self._start + start)

    def is_before(self, start: int, end: int, first: Place) -> bool:
        """Whether the numbers of the row that is named from `start` to `end` may stand before its name: some do, on
        its line, and the `first` behind it is on a later one.
        """
        return bool(_BEFORE.search(self.text[:start])) and first.line > self._line_of(end - 1)

    def line_end(self, place: Place) -> int:
        """Where the line ends on which `place` begins."""
        found = self.text.find("\n", place.start - self._start)
        return len(self.text) if found < 0 else found

    def place(self, start: int, end: int) -> Place:
        return Place(self._line_of(start), self._start + start, self._start + end)

    def _line_of(self, position: int) -> int:
        return self._line + bisect_right(self._line_starts, position) - 1


def running_rows(text: RunningText, table: Table, known: frozenset[str]) -> Iterator[PrintedRow]:
    """The rows of `table` in running text, but for those in `known`, whose columns were read already."""
    chain = _in_order(sorted(_named(text, table), key=lambda named: (named.start, -named.end)))
    stops = [named.start for named in chain[1:]] + [len(text.text)]
    for named, stop in zip(chain, stops, strict=False):
        if named.row.id not in known and (row := _row(text, named, stop)):
            yield row
    if table.nameless and table.nameless.id not in known:
        yield from _nameless(text, table, table.nameless)


def _named(text: RunningText, table: Table) -> Iterator[_Named]:
    for order, row in enumerate(table.rows):
        names = {key(name) for name in (row.label, *row.labels) if name}
        whole = {"".join(_LETTER.findall(fold(name))) for name in (row.label, *row.labels)}
        for name in names | whole:
            for start, end in text.find(name):
                after = end + _behind(text.text[end : end + 80])
                if begins_with_a_cell(text.text[after : after + 40]):
                    yield _Named(order, row, start, after)


def _behind(text: str) -> int:
    match = _REMARK.match(text)
    return match.end() if match else 0


def _in_order(found: Sequence[_Named]) -> list[_Named]:
    """The longest run of names in the form's order, none inside another; a longer name is the better of two."""
    best: list[tuple[float, int]] = []
    for i, named in enumerate(found):
        before = [(best[j][0], j) for j in range(i) if found[j].order < named.order and found[j].end <= named.start]
        weight, last = max(before, default=(0.0, -1))
        best.append((weight + 1 + (named.end - named.start) / 1000, last))
    at = max(range(len(found)), key=lambda i: best[i][0], default=-1)
    chain = []
    while at >= 0:
        chain.append(found[at])
        at = best[at][1]
    return chain[::-1]


def _row(text: RunningText, named: _Named, stop: int) -> PrintedRow | None:
    upto = stop
    if stop < len(text.text) and (number := _NEXT_NUMBER.search(text.text[named.end : stop])):
        upto = named.end + number.start()
    cells, rest = text.cells(named.end, upto)
    if not cells or text.is_before(named.start, named.end, cells[0].place):
        return None
    # All cells are there when the line ends: what stands below (a page's number) is none of them. But of one number
    # with more below it nobody knows: all labels may stand first, and then all numbers.
    if len(cells) > len(named.row.columns):
        whole, _ = text.cells(named.end, text.line_end(cells[0].place))
        one = len(named.row.columns) == 1 < len(cells) - 1
        cells, rest = (whole, "") if len(whole) == len(named.row.columns) and not one else (cells, rest)
    end = cells[-1].place.end - text.place(0, 0).start
    # Digits behind the cells that are no heading's number: something stands there that was not understood.
    fits = len(cells) == len(named.row.columns) and not re.match(r"\s*[^\s\d（(]{0,3}\d", rest)
    place = text.place(named.start, end)
    return PrintedRow(named.row, cells, fits, text.text[named.start : end], place, glued=True)


def _nameless(text: RunningText, table: Table, row: Row) -> Iterator[PrintedRow]:
    """The row that has no name: the numbers behind the last column's name, all at once or group by group."""
    first, last = (key(table.column(row.columns[i]).path[-1]) for i in (0, -1))
    begin = next((start for start, _ in text.find(first)), len(text.text))
    found: list[PrintedRow] = []
    for _, end in (place for place in text.find(last) if place[0] > begin):
        cells, _ = text.cells(end, len(text.text))
        if len(cells) > len(row.columns):
            whole, _ = text.cells(end, text.line_end(cells[0].place))
            cells = whole if len(whole) == len(row.columns) else cells
        if cells and all(cell.number is not None or cell.empty for cell in cells):
            stop = cells[-1].place.end - text.place(0, 0).start
            quote, place = text.text[end:stop].strip(), text.place(end, stop)
            found.append(PrintedRow(row, cells, len(cells) == len(row.columns), quote, place, glued=True))
    if len(found) == 1:
        yield found[0]
    elif len(found) == len(groups := table.printed_groups):
        yield _joined(row, groups, found)


def _joined(row: Row, groups: Sequence[ColumnGroup], found: Sequence[PrintedRow]) -> PrintedRow:
    """One row of several small tables, one for each printed group of columns, in the form's order."""
    cells = tuple(cell for part in found for cell in part.cells)
    fits = all(len(part.cells) == len(group.columns) for part, group in zip(found, groups, strict=True))
    quote = " ".join(part.quote for part in found)
    place = Place(found[0].place.line, found[0].place.start, found[-1].place.end)
    return PrintedRow(row, cells, fits, quote, place, glued=True)
