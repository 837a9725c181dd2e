"""A table on one page of a PDF, from its drawn lines: cells with spans, told by the edges that other rows have."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pdfplumber.utils.text import extract_text

from bot.reading.source.grid import Cell
from bot.reading.source.pdf_homes import Box, homes, inside
from bot.reading.source.pdf_split import parted

_CROSSES = 0.25
"""The part of a digit's width that lies behind a cell's border when the number runs over it."""


@dataclass(frozen=True, slots=True)
class PageTable:
    """`edges`: where the columns begin, and where the last ends."""

    cells: tuple[Cell, ...]
    edges: tuple[float, ...]
    box: Box

    @property
    def top(self) -> float:
        return self.box[1]

    @property
    def bottom(self) -> float:
        return self.box[3]


def read_table(page: Any, found: Any) -> PageTable | None:
    """`found` is pdfplumber's table; None when it is a frame or a shaded paragraph: one column, or nothing in it."""
    boxes: list[Box] = sorted(found.cells, key=lambda box: (box[1], box[0]))
    lefts, tops = sorted({box[0] for box in boxes}), sorted({box[1] for box in boxes})
    if len(lefts) < 2:
        return None
    chars = [char for char in page.chars if inside(char, found.bbox)]
    of_box = homes(chars, boxes)
    cells = tuple(
        Cell(
            "\n".join(extract_text(char, x_tolerance=3) for char in together if char),
            bisect_left(tops, box[1]),
            bisect_left(lefts, box[0]),
            _covered(tops, box[1], box[3]),
            _covered(lefts, box[0], right),
        )
        for box, right, together in _joined(boxes, of_box)
    )
    if not any(cell.text.strip() for cell in cells):
        return None
    return PageTable(parted(cells), (*lefts, found.bbox[2]), found.bbox)


def _covered(starts: list[float], first: float, last: float) -> int:
    return max(1, bisect_left(starts, last) - bisect_left(starts, first))


def _joined(boxes: Iterable[Box], of_box: Mapping[Box, list[Any]]) -> Iterator[tuple[Box, float, list[list[Any]]]]:
    """(box, right edge, characters of each part). A number that runs over the border makes one cell of two:

    nobody can say where it ends, so the row shall be seen to have too few cells.
    """
    gone: set[Box] = set()
    for box in boxes:
        if box in gone:
            continue
        right, together = box[2], [of_box[box]]
        while beside := _runs_into(right, box, boxes, of_box, together[-1]):
            gone.add(beside)
            together.append(of_box[beside])
            right = beside[2]
        yield box, right, together


def _runs_into(
    right: float, box: Box, boxes: Iterable[Box], of_box: Mapping[Box, list[Any]], chars: list[Any]
) -> Box | None:
    beside = next((other for other in boxes if other[1] == box[1] and abs(other[0] - right) < 1), None)
    if beside is None:
        return None
    for char in (*chars, *of_box[beside]):
        width = char["x1"] - char["x0"]
        over = min(char["x1"] - right, right - char["x0"])
        if char["text"].isdigit() and over > _CROSSES * width:
            return beside
    return None
