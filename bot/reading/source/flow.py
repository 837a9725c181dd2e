"""Rows of cells, as HTML and Word give them, placed into a grid: each cell takes the next free column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.reading.source.grid import Cell
from bot.reading.source.limits import Budget


@dataclass(frozen=True, slots=True)
class Spanned:
    text: str
    rows: int = 1
    columns: int = 1


def placed(rows: Sequence[Iterable[Spanned]], budget: Budget) -> Iterator[Cell]:
    """Cells with their places. Spans are clamped: columns to MOST_SPAN, rows to the rows that are left (0: all)."""
    taken: dict[int, int] = {}
    """Column → the first row in which it is free again."""
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while taken.get(column, 0) > number:
                column += 1
            left = len(rows) - number
            down = left if cell.rows == 0 else max(1, min(cell.rows, left))
            budget.span(cell.rows, cell.text)
            across = budget.span(cell.columns, cell.text)
            budget.spend(down * across)
            for covered in range(column, column + across):
                taken[covered] = number + down
            yield Cell(cell.text, number, column, down, across)
            column += across
