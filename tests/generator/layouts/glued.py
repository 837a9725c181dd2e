"""A page saved as one line in which the spaces between cells got lost: 行政规范性文件8855698.

What can be told is worked out in tests.generator.tellable: a single number always can, equal cuts can, the rest only
where one cut satisfies the row's sums.
"""

from __future__ import annotations

import random

from tests.generator.form import form, words
from tests.generator.grid import grid_of, row_cells
from tests.generator.layouts.page import page
from tests.generator.tellable import glued_row, mark, mark_rows
from tests.generator.truth import Cell, Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    gap, spaced_four = rng.choice(("", " ")), rng.random() < 0.5

    def table(told: Truth, section: str) -> str:
        if section == "二":
            return _two(told)
        if section == "三":
            return _three(told, gap)
        joint = " " if spaced_four else ""
        return joint.join([*_head(told, "四", 3), *(cell.printed or "" for cell in told.of("四"))])

    text = page(truth, table, between=" ")
    rows = [
        mark(cells, glued_row(_glue(cells), len(cells), section))
        for section in ("二三" if spaced_four else "二三四")
        for _, cells in row_cells(truth, section)
    ]
    return Written(text.encode(), ".txt", mark_rows(truth, rows))


def _glue(cells: tuple[Cell, ...]) -> str:
    return "".join(cell.printed or "" for cell in cells)


def _head(truth: Truth, section: str, rows: int) -> list[str]:
    grid = grid_of(truth, section)
    return [box.text for row in range(rows) for box in grid.in_row(row)]


def _two(truth: Truth) -> str:
    by_row, said = dict(row_cells(truth, "二")), ""
    for block in form(truth.two).two:
        said += block.item + words()["two"]["first"] + "".join(block.columns)
        said += "".join(name + _glue(by_row[block.item, name]) for name in block.rows)
    return said


def _three(truth: Truth, gap: str) -> str:
    """Each row's label and digits; the next row's 2. follows the last digit at once."""
    said = " ".join(_head(truth, "三", 3)) + " "
    above: tuple[str, ...] = ()
    for path, cells in row_cells(truth, "三"):
        for depth, name in enumerate(path):
            if depth == len(path) - 1 or path[: depth + 1] != above[: depth + 1]:
                said += words()["three"]["results"] if name == "三" else name
        said += gap + _glue(cells)
        above = path
    return said
