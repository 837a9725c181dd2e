"""Which cells of a damaged row can still be told, by brute force over every way to read the row.

A cell can be told when all readings that satisfy the row's own sums give it the same number. Readers may know more
(the sums of the columns, the prose), so cells that cannot be told here may still be read; never wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from tests.generator.figures import Number
from tests.generator.truth import Cell, Truth

Sum = tuple[tuple[int, ...], int]
"""Positions in a row that add up to the one at another position."""
_CELL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_THREE: tuple[Sum, ...] = (((0, 1, 2, 3, 4, 5), 6),)
_FOUR: tuple[Sum, ...] = tuple((tuple(range(i, i + 4)), i + 4) for i in (0, 5, 10))
SUMS: dict[str, tuple[Sum, ...]] = {"二": (), "三": _THREE, "四": _FOUR}


def short_row(numbers: Sequence[Number], section: str) -> list[tuple[Number | None, ...]]:
    """Readings of a row that has lost one cell: every place for the gap, filled by the sum that speaks of it."""
    found = []
    for gap in range(len(numbers) + 1):
        row: list[Number | None] = [*numbers[:gap], None, *numbers[gap:]]
        for parts, total in SUMS[section]:
            if gap == total:
                row[gap] = sum(row[i] or 0 for i in parts)
            elif gap in parts:
                row[gap] = (row[total] or 0) - sum(row[i] or 0 for i in parts)
        if (row[gap] is None or (row[gap] or 0) >= 0) and _fits(row, section):
            found.append(tuple(row))
    return found


def glued_row(text: str, columns: int, section: str) -> list[tuple[Number | None, ...]]:
    """Readings of cells that run together: every way to cut `text` into `columns` numbers without leading zeros."""
    if section == "四":
        return [(*a, *b, *c) for a, b, c in _three_groups(text)]
    whole = [tuple(cut) for cut in _cuts(text, columns)]
    return [row for row in whole if _fits(row, section)]


def mark(cells: Sequence[Cell], readings: Sequence[tuple[Number | None, ...]]) -> list[Cell]:
    """`cells` with those marked on which the readings differ. The truth must be among the readings."""
    assert tuple(cell.value for cell in cells) in readings or not readings, (cells, readings)
    told = [len({row[i] for row in readings}) == 1 for i in range(len(cells))]
    return [cell if sure else replace(cell, may_be_undecidable=True) for cell, sure in zip(cells, told, strict=True)]


def mark_rows(truth: Truth, rows: Sequence[Sequence[Cell]]) -> Truth:
    """`truth` with these cells in place of those of the same key."""
    changed = {cell.key: cell for row in rows for cell in row}
    return truth.with_cells(lambda cell: changed.get(cell.key, cell))


def mark_edge(truth: Truth) -> Truth:
    """`truth` with the row of its blank cell marked, if that cell is the first or last of its row."""
    if truth.blank is None:
        return truth
    row = [cell for cell in truth.cells if cell.key[:2] == truth.blank[:2]]
    if truth.blank not in (row[0].key, row[-1].key):
        return truth
    return mark_rows(truth, [[replace(cell, may_be_undecidable=True) for cell in row]])


def _fits(row: Sequence[Number | None], section: str) -> bool:
    return all(sum(row[i] or 0 for i in parts) == row[total] for parts, total in SUMS[section])


def _cuts(text: str, columns: int) -> Iterator[list[Number]]:
    if columns == 0:
        if not text:
            yield []
        return
    for end in range(1, len(text) - columns + 2):
        head = text[:end]
        if _CELL.fullmatch(head):
            number: Number = Decimal(head) if "." in head else int(head)
            for rest in _cuts(text[end:], columns - 1):
                yield [number, *rest]


def _three_groups(text: str) -> Iterator[tuple[list[Number], list[Number], list[Number]]]:
    groups = {
        (start, end): [cut for cut in _cuts(text[start:end], 5) if sum(cut[:4]) == cut[4]]
        for start in range(len(text))
        for end in range(start + 5, len(text) + 1)
        if start == 0 or end == len(text) or (start >= 5 and end <= len(text) - 5)
    }
    for first in range(5, len(text) - 9):
        for second in range(first + 5, len(text) - 4):
            for a in groups[0, first]:
                for b in groups[first, second]:
                    for c in groups[second, len(text)]:
                        yield a, b, c
