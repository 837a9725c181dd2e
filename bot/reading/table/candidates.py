"""All ways to read one printed row: by position, with a lost cell put back, or with glued digits taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import comb

from bot.model import Number, Place
from bot.reading.form import Identity, Table
from bot.reading.glyphs import fold
from bot.reading.table.cells import Cell, cell
from bot.reading.table.glued import cuts_with_sums
from bot.reading.table.identities import sums
from bot.reading.table.printed_row import PrintedRow

Values = tuple[Number | None, ...]

_MOST_CUTS = 20_000
"""A row with more ways to take its digits apart decides nothing."""
_APART = re.compile(r"\d+(?: \d+)+")
_DIGITS = re.compile(r"[+\-−]?\d+(?:\.\d+)?")
_WHOLE = re.compile(r"[+\-−]?(?:0|[1-9]\d*)")
_AMOUNT = re.compile(r"[+\-−]?(?:0|[1-9]\d*)(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a row: a value for each column (None: blank), and which printed cell it came from."""

    values: Values
    cells: tuple[Cell | None, ...]


def candidates(table: Table, row: PrintedRow) -> Iterator[Candidate]:
    """Every reading of `row` that satisfies the sums along it; none where too much is missing to tell."""
    if row.fits:
        yield from _with_digits_apart(table, row)
        return
    if row.at:
        by_column = dict(zip(row.at, row.cells, strict=True))
        placed = tuple(by_column.get(id_) for id_ in row.row.columns)
        yield Candidate(tuple(cell.number if cell else None for cell in placed), placed)
        return
    width = len(row.row.columns)
    if len(row.cells) == width - 1 and all(cell.number is not None for cell in row.cells):
        yield from _with_a_lost_cell(table, row, width)
    if row.glued and len(row.cells) < width:
        yield from _taken_apart(table, row, width)


def _with_digits_apart(table: Table, row: PrintedRow) -> Iterator[Candidate]:
    """The row by position. Digits with a space between them (14 409) are one number where the row's sums prove it."""
    read = _candidate(row.cells)
    apart = [i for i, cell in enumerate(row.cells) if cell.number is None and _APART.fullmatch(fold(cell.printed))]
    if not apart:
        yield read
        return
    joined = [
        int(re.sub(r"\D", "", fold(cell.printed))) if i in apart else cell.number for i, cell in enumerate(row.cells)
    ]
    proved = {
        c
        for i in table.identities
        if i.along == "columns" and _holds(i, row.row.columns, joined)
        for c in (*i.left, *i.right)
    }
    values = (joined[i] if i in apart and id_ in proved else read.values[i] for i, id_ in enumerate(row.row.columns))
    yield Candidate(tuple(values), row.cells)


def _holds(identity: Identity, columns: Sequence[str], values: Sequence[Number | None]) -> bool:
    both = sums(identity, dict(zip(columns, values, strict=True)))
    return both is not None and both[0] == both[1]


def _with_a_lost_cell(table: Table, row: PrintedRow, width: int) -> Iterator[Candidate]:
    for places in combinations(range(width), width - 1):
        cells: list[Cell | None] = [None] * width
        for place, printed in zip(places, row.cells, strict=True):
            cells[place] = printed
        values = tuple(cell.number if cell else None for cell in cells)
        lost = next(i for i in range(width) if i not in places)
        if (filled := _fill(table, row.row.columns, values, lost)) is not None:
            yield Candidate(filled, tuple(cells))


def _fill(table: Table, columns: Sequence[str], values: Values, lost: int) -> Values | None:
    """`values` with the lost cell solved by a sum along the row; None if no sum holds or none speaks of it."""
    solved: Number | None = None
    for identity in table.identities:
        if identity.along != "columns" or columns[lost] not in (*identity.left, *identity.right):
            continue
        by_id = dict(zip(columns, values, strict=True))
        left = sum(by_id[id_] or 0 for id_ in identity.left)
        right = sum(by_id[id_] or 0 for id_ in identity.right)
        solved = right - left if columns[lost] in identity.left else left - right
    if solved is None or solved < 0:
        return None
    filled = (*values[:lost], solved, *values[lost + 1 :])
    return filled if _adds_up(table, columns, filled) else None


def _adds_up(table: Table, columns: Sequence[str], values: Values) -> bool:
    by_id = dict(zip(columns, values, strict=True))
    both = [sums(identity, by_id) for identity in table.identities if identity.along == "columns"]
    return all(pair is None or pair[0] == pair[1] for pair in both)


def _taken_apart(table: Table, row: PrintedRow, width: int) -> Iterator[Candidate]:
    """Every way to cut the printed cells into one number a column. Without a sum to check by, only a row that is
    one run of digits: of 「6 11」 nobody can say whether a cell is missing or glued."""
    widths = _sum_widths(table, row.row.columns)
    if len(row.cells) == 1 and widths and row.cells[0].printed.isdecimal():
        digits = row.cells[0]
        for lengths in cuts_with_sums(fold(digits.printed), widths):
            yield _candidate(tuple(_parts(digits, lengths)))
        return
    apart = any(one.place.end < other.place.start for one, other in pairwise(row.cells))
    if apart and not widths:
        return
    length = sum(len(cell.printed) for cell in row.cells)
    if comb(length - 1, width - 1) > _MOST_CUTS:
        return
    columns = [table.column(id_) for id_ in row.row.columns]
    shapes = [_AMOUNT if table.counts_money(column) else _WHOLE for column in columns]
    for cells in _cuts(row.cells, shapes):
        read = _candidate(cells)
        if _adds_up(table, row.row.columns, read.values):
            yield read


def _sum_widths(table: Table, columns: Sequence[str]) -> tuple[int, ...]:
    """How many columns each sum along the row takes, where the sums lie side by side and cover the row; else ()."""
    widths, done = [], 0
    along = [identity for identity in table.identities if identity.along == "columns"]
    while done < len(columns):
        here = next((i for i in along if (*i.left, *i.right) == tuple(columns[done : done + len(i.left) + 1])), None)
        if here is None:
            return ()
        widths.append(len(here.left) + 1)
        done += widths[-1]
    return tuple(widths)


def _candidate(cells: tuple[Cell, ...]) -> Candidate:
    return Candidate(tuple(cell.number for cell in cells), cells)


def _parts(whole: Cell, lengths: Sequence[int]) -> Iterator[Cell]:
    start = 0
    for length in lengths:
        yield _part(whole, start, start + length)
        start += length


def _cuts(cells: Sequence[Cell], shapes: Sequence[re.Pattern[str]]) -> Iterator[tuple[Cell, ...]]:
    if not cells:
        if not shapes:
            yield ()
        return
    first, rest = cells[0], cells[1:]
    if _DIGITS.fullmatch(first.printed):
        most = len(shapes) - len(rest)
        for pieces in _pieces(first.printed, shapes[:most]):
            head = tuple(_part(first, start, end) for start, end in pieces)
            yield from (head + tail for tail in _cuts(rest, shapes[len(head) :]))
    elif shapes:
        yield from ((first, *tail) for tail in _cuts(rest, shapes[1:]))


def _pieces(digits: str, shapes: Sequence[re.Pattern[str]], start: int = 0) -> Iterator[tuple[tuple[int, int], ...]]:
    """The ways to cut `digits` from `start` into one to len(shapes) numbers, each of its column's shape."""
    if not shapes:
        return
    for end in range(start + 1, len(digits) + 1):
        if shapes[0].fullmatch(digits, start, end):
            if end == len(digits):
                yield ((start, end),)
            else:
                yield from (((start, end), *more) for more in _pieces(digits, shapes[1:], end))


def _part(whole: Cell, start: int, end: int) -> Cell:
    if (start, end) == (0, len(whole.printed)):
        return whole
    place = Place(whole.place.line, whole.place.start + start, whole.place.start + end)
    return cell(whole.printed[start:end], place.line, place.start)
