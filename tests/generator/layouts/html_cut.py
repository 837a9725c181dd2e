"""Web pages whose tables a clerk cut into halves, turned, or filled up with rows and columns of his own."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.generator.form import words
from tests.generator.grid import Grid, grid_of, of_columns, turned, with_column, with_row
from tests.generator.layouts.html import body, drawn
from tests.generator.truth import Truth
from tests.generator.written import Written

_LABELS, _HEADS = (0, 1, 2), 3


def write_halves(truth: Truth, rng: random.Random) -> Written:
    """Table three as a left and a right half, in either order; table four as three small tables, in any order."""

    def draw(truth: Truth, section: str) -> str:
        grid = grid_of(truth, section)
        if section == "二":
            return drawn(grid)
        if section == "三":
            at = rng.randint(5, 8)
            halves = [of_columns(grid, (*_LABELS, *range(3, at))), of_columns(grid, (*_LABELS, *range(at, 10)))]
            rng.shuffle(halves)
            return drawn(halves[0]) + "<p>（接上表）</p>" + drawn(halves[1])
        review, litigation, ways = words()["four"]["review"], words()["four"]["litigation"], words()["four"]["ways"]
        captions = [review, *(f"{litigation}（{way}）" for way in ways)]
        parts = [
            f"<p>{caption}</p>{drawn(_below(of_columns(grid, range(5 * i, 5 * i + 5)), 2 if i else 1))}"
            for i, caption in enumerate(captions)
        ]
        rng.shuffle(parts)
        return "".join(parts)

    return _page(truth, draw)


def write_local(truth: Truth, rng: random.Random) -> Written:
    """Table three has a row 其中：网上申请 and a column 备注 of the clerk's own, both with numbers in them."""

    def draw(truth: Truth, section: str) -> str:
        grid = grid_of(truth, section)
        if section != "三":
            return drawn(grid)
        remarks = [rng.choice(("", "", "含补正", "2件已合并答复", "3", "0")) for _ in range(grid.rows - _HEADS)]
        grid = with_column(grid, rng.choice(("备注", "占比（%）")), _HEADS, remarks)
        numbers = [str(rng.randint(0, 9)) for _ in range(7)]
        return drawn(with_row(grid, _HEADS + 1, ["其中：网上申请"] * 3 + numbers + [""]))

    return _page(truth, draw)


def write_turned(truth: Truth, rng: random.Random) -> Written:
    """Table three with the applicants as rows; table four from top to bottom, one number a row."""
    return _page(
        truth,
        lambda truth, section: drawn(turned(grid_of(truth, section)) if section != "二" else grid_of(truth, section)),
    )


def write_heads_again(truth: Truth, rng: random.Random) -> Written:
    """The header of table three stands in its middle once more, where a page of the original ended."""

    def draw(truth: Truth, section: str) -> str:
        grid = grid_of(truth, section)
        if section != "三":
            return drawn(grid)
        at = rng.randint(_HEADS + 2, grid.rows - 2)
        upper = Grid(at, grid.columns, tuple(_cut(grid, 0, at)))
        lower = Grid(
            _HEADS + grid.rows - at, grid.columns, (*_cut(grid, 0, _HEADS), *_cut(grid, at, grid.rows, _HEADS))
        )
        return drawn(upper) + drawn(lower)

    return _page(truth, draw)


def _cut(grid: Grid, first: int, last: int, moved: int = 0):
    for box in grid.boxes:
        begin, end = max(box.row, first), min(box.row + box.down, last)
        if begin < end:
            yield type(box)(begin - first + moved, box.column, box.text, end - begin, box.across, box.cell)


def _below(grid: Grid, heads: int) -> Grid:
    """`grid` without its upper `heads` rows."""
    return Grid(grid.rows - heads, grid.columns, tuple(_cut(grid, heads, grid.rows)))


def _page(truth: Truth, draw: Callable[[Truth, str], str]) -> Written:
    page = f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body(truth, draw=draw)}</body></html>\n"
    return Written(page.encode(), ".html", truth)
