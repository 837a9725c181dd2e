"""A web page whose numbers stand in the fields of a form, with raised marks of notes; table four with a row a group."""

from __future__ import annotations

import random
from html import escape

from tests.generator.form import words
from tests.generator.grid import Box, Grid, grid_of
from tests.generator.layouts.html import body, drawn
from tests.generator.truth import Truth
from tests.generator.written import Written

_RAISED = (
    "<sup>注1</sup>",
    "<sup><a href='#a'>[2]</a></sup>",
    "<span style='vertical-align:super'>1</span>",
    "<sup>※</sup>",
)


def write(truth: Truth, rng: random.Random) -> Written:
    def inner(box: Box) -> str:
        if not box.cell:
            return escape(box.text)
        note = rng.choice(_RAISED) if box.text and rng.random() < 0.05 else ""
        return f"<input type='text' value='{box.text}' readonly>{note}"

    def draw(truth: Truth, section: str) -> str:
        grid = {"二": _with_units, "三": lambda t: grid_of(t, "三"), "四": _grouped}[section](truth)
        return drawn(grid, inner=inner)

    page = f"<html><head><meta charset='utf-8'></head><body>{body(truth, draw=draw)}</body></html>\n"
    return Written(page.encode(), ".html", truth)


def _with_units(truth: Truth) -> Grid:
    """Table two with a column 单位 behind the numbers."""
    grid = grid_of(truth, "二")
    boxes = list(grid.boxes)
    for row in range(grid.rows):
        inside = grid.in_row(row)
        if inside[-1].cell:
            unit = "万元" if "金额" in inside[-1].cell.key[2][0] else "件"
            boxes.append(Box(row, 4, unit))
        else:
            boxes.append(Box(row, 4, "单位"))
    return Grid(grid.rows, 5, tuple(boxes))


def _grouped(truth: Truth) -> Grid:
    told, cells = words()["four"], truth.of("四")
    boxes = [Box(0, 0, "类别", across=2), *(Box(0, 2 + i, name) for i, name in enumerate(told["measures"]))]
    boxes += [Box(1, 0, told["review"], across=2), Box(2, 0, told["litigation"], 2)]
    boxes += [Box(2 + i, 1, way) for i, way in enumerate(told["ways"])]
    boxes += [Box(1 + i // 5, 2 + i % 5, cell.printed or "", cell=cell) for i, cell in enumerate(cells)]
    return Grid(4, 7, tuple(boxes))
