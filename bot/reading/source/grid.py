"""Cells with spans into lines of text; the one place that decides what a merged cell is printed as.

A merged label stands in each column and row that it covers. A merged number, dash or blank stands only where it
begins and its other places are left out, so that the row visibly has too few fields: no number is ever doubled.
A place that no cell covers is left out too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.reading.glyphs import fold
from bot.reading.numbers import read_number
from bot.reading.source.lines import one_line, plain_lines

PICTURE = "[图片]"
"""What a cell says that holds a picture and no text: it is not empty, but nobody can read a number from it."""

STRUCK = "[划去]"
"""What a cell says whose text is all struck through: a number stood there, and no longer counts."""

FOOTNOTE = re.compile(r"[\[〔（(【]?(?:注\s*\d*|[\d①-⑳*※]{1,3})[\]〕）)】]?")
"""What a raised mark behind a number says when it leads to a note."""

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell: where it begins (from 0) and how many rows and columns it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def is_label(text: str) -> bool:
    """Words, and not a number with its unit (3件), a dash or nothing."""
    return bool(_LETTER.search(text)) and read_number(fold(text).replace(" ", ""))[0] is None


def grid_lines(cells: Iterable[Cell]) -> list[str]:
    """The lines of a table. A row that is one cell from edge to edge is no row of cells: it becomes plain lines."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    width = 0
    for cell in cells:
        width = max(width, cell.column + cell.columns)
        for row in range(cell.row, cell.row + cell.rows):
            rows[row].append(cell)
    lines: list[str] = []
    for number in sorted(rows):
        across = sorted(rows[number], key=lambda cell: cell.column)
        if across[0].columns == width:
            lines += plain_lines(across[0].text) if across[0].row == number else []
        elif fields := [field for cell in across for field in _fields(cell, number)]:
            lines.append("\t".join(fields))
    return lines


def _fields(cell: Cell, row: int) -> list[str]:
    text = one_line(cell.text)
    if is_label(text):
        return [text] * cell.columns
    return [text] if row == cell.row else []
