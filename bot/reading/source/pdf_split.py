"""Labels between which a browser drew no line, because the page ended there: 2.… and 3.… in one cell, beside two rows.

They are parted only where each begins with its number, one up from the last, and there are as many rows of numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.reading.glyphs import fold
from bot.reading.source.grid import Cell, is_label
from bot.reading.source.lines import one_line

_NUMBER = re.compile(r"^\s*(\d{1,2})[.．、](?=\D)")


def parted(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple(part for cell in cells for part in _parts(cell, cells))


def _parts(cell: Cell, cells: Iterable[Cell]) -> Iterator[Cell]:
    labels = _labels(cell.text) if cell.rows > 1 else []
    beside = sorted(
        (c for c in cells if c.column == cell.column + cell.columns and cell.row <= c.row < cell.row + cell.rows),
        key=lambda c: c.row,
    )
    full = sum(c.rows for c in beside) == cell.rows and all(c.text.strip() and not is_label(c.text) for c in beside)
    if len(labels) < 2 or len(labels) != len(beside) or not full:
        yield cell
        return
    for label, row in zip(labels, beside, strict=True):
        yield replace(cell, text=label, row=row.row, rows=row.rows)


def _labels(text: str) -> list[str]:
    """The numbered labels in `text`, one behind the other; [] where it does not begin with one or one is missing."""
    labels: list[list[str]] = []
    last = 0
    for line in text.split("\n"):
        if number := _NUMBER.match(fold(one_line(line))):
            if labels and int(number[1]) != last + 1:
                return []
            last = int(number[1])
            labels.append([line])
        elif labels:
            labels[-1].append(line)
        else:
            return []
    return ["\n".join(lines) for lines in labels]
