"""Tables of numbers without drawn columns, on one page of a PDF: told by numbers that stand under one another.

Only where every row of numbers gets its words (bot.reading.source.pdf_labels) and no two numbers of a row stand in one
column. Where that does not come out even, nothing is a table here and the lines stay lines. No row's name is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bot.reading.glyphs import fold
from bot.reading.numbers import read_number
from bot.reading.source.grid import Cell
from bot.reading.source.pdf_labels import Label, LabelLine, Words, labels_of
from bot.reading.source.pdf_table import PageTable

_APART = 0.3
"""From this part of the type's size on, a gap parts two cells."""
_LEVEL = 0.3
"""Characters whose middles differ by less than this part of their size stand on one line."""
_COLUMNS = 3
"""So many numbers beside each other make a row of a table."""
_MARKS = frozenset("-－—–―/／")


@dataclass(frozen=True, slots=True)
class _Line:
    """`numbers`: those at its right end; `words` stand left of them."""

    y: float
    size: float
    words: tuple[Words, ...]
    numbers: tuple[Words, ...]

    @property
    def is_row(self) -> bool:
        # Without words, three marks and numbers may be a page's: - 2 -
        told = len(self.numbers) if self.words else sum(words.text not in _MARKS for words in self.numbers)
        return told >= _COLUMNS


def open_tables(chars: Sequence[Any]) -> list[tuple[PageTable, list[Any]]]:
    """The tables in `chars` (which stand in no ruled table), each with the characters that it holds."""
    lines = list(_lines([char for char in chars if char["text"].strip()]))
    return [found for run in _runs(lines) if (found := _table(run))]


def _lines(chars: Sequence[Any]) -> Iterator[_Line]:
    level: list[Any] = []
    for char in sorted(chars, key=_middle):
        if level and _middle(char) - _middle(level[0]) > _LEVEL * char["size"]:
            yield _line(level)
            level = []
        level.append(char)
    if level:
        yield _line(level)


def _line(chars: list[Any]) -> _Line:
    pieces: list[list[Any]] = []
    for char in sorted(chars, key=lambda char: char["x0"]):
        if pieces and char["x0"] - pieces[-1][-1]["x1"] < _APART * char["size"]:
            pieces[-1].append(char)
        else:
            pieces.append([char])
    every = [
        Words("".join(c["text"] for c in piece), piece[0]["x0"], piece[-1]["x1"], tuple(piece)) for piece in pieces
    ]
    first = len(every)
    while first and _is_number(every[first - 1].text):
        first -= 1
    size = median(char["size"] for char in chars)
    return _Line(median(map(_middle, chars)), size, tuple(every[:first]), tuple(every[first:]))


def _middle(char: Any) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _is_number(text: str) -> bool:
    return text in _MARKS or read_number(fold(text))[0] is not None


def _runs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Rows of numbers with the lines of words between, above and below them that stand left of all numbers."""
    i = 0
    while i < len(lines):
        if not lines[i].is_row:
            i += 1
            continue
        first = last = i
        left = lines[i].numbers[0].x0
        for j in range(i + 1, len(lines)):
            if lines[j].is_row:
                nearer = min(left, lines[j].numbers[0].x0)
                if any(_reach(line) > nearer for line in lines[first : j + 1]):
                    break
                last, left = j, nearer
            elif lines[j].numbers or _reach(lines[j]) > left:
                break
        below = last + 1
        while below < len(lines) and not lines[below].numbers and _reach(lines[below]) <= left:
            below += 1
        above = first
        while above and not lines[above - 1].numbers and _reach(lines[above - 1]) <= left:
            above -= 1
        yield list(lines[above:below])
        i = last + 1


def _reach(line: _Line) -> float:
    return line.words[-1].x1 if line.words else 0.0


def _table(run: Sequence[_Line]) -> tuple[PageTable, list[Any]] | None:
    rows = [line for line in run if line.is_row]
    bands = _bands([words for row in rows for words in row.numbers])
    placed = [_placed(row.numbers, bands) for row in rows]
    if not all(placed):
        return None
    words = [LabelLine(line.y, line.words) for line in run if line.words]
    size = median(row.size for row in rows)
    labels = labels_of([row.y for row in rows], words, size)
    if labels is None:
        return None
    depth = max((len(label.texts) for label in labels.rows), default=0)
    cells = [cell for number, label in enumerate(labels.rows) for cell in _label_cells(label, number, depth)]
    cells += [
        Cell(at[column].text if column in at else "", number, depth + column)
        for number, at in enumerate(placed)
        if at
        for column in range(len(bands))
    ]
    held = [char for row in rows for words_ in row.numbers for char in words_.chars] + list(labels.chars)
    box = (min(c["x0"] for c in held), min(c["top"] for c in held), max(c["x1"] for c in held), _bottom(held))
    edges = (*(box[0] + i for i in range(depth)), *(band[0] for band in bands), box[2])
    return PageTable(tuple(cells), edges, box), held


def _label_cells(label: Label, row: int, depth: int) -> Iterator[Cell]:
    """A row with fewer labels than others: its first one covers the places of those that it lacks."""
    spare = depth - len(label.texts)
    for i, text in enumerate(label.texts):
        yield Cell(text, row, i + spare if i else 0, columns=1 + spare if not i else 1)


def _bottom(chars: Sequence[Any]) -> float:
    return float(max(char["bottom"] for char in chars))


def _bands(numbers: Sequence[Words]) -> list[tuple[float, float]]:
    """Where the columns lie: numbers that overlap from the side stand in one."""
    bands: list[tuple[float, float]] = []
    for words in sorted(numbers, key=lambda words: words.x0):
        if bands and words.x0 < bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bands[-1][1], words.x1))
        else:
            bands.append((words.x0, words.x1))
    return bands


def _placed(numbers: Sequence[Words], bands: Sequence[tuple[float, float]]) -> dict[int, Words] | None:
    """Column → number; None where two stand in one column."""
    at: dict[int, Words] = {}
    for words in numbers:
        column = next(i for i, band in enumerate(bands) if band[0] <= words.x0 <= band[1])
        if column in at:
            return None
        at[column] = words
    return at
