"""The three tables of a report as grids with merged boxes; every layout with real tables is drawn from these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.generator.form import form, words
from tests.generator.truth import Cell, Truth


@dataclass(frozen=True)
class Box:
    """What stands in one merged box, `down` rows by `across` columns. `cell` where it holds a number's place."""

    row: int
    column: int
    text: str
    down: int = 1
    across: int = 1
    cell: Cell | None = None


@dataclass(frozen=True)
class Grid:
    rows: int
    columns: int
    boxes: tuple[Box, ...]

    def in_row(self, row: int) -> tuple[Box, ...]:
        """The boxes whose upper edge is in `row`, from the left."""
        return tuple(sorted((box for box in self.boxes if box.row == row), key=lambda box: box.column))

    def lines(self, *, repeat: bool = False) -> list[list[str]]:
        """Every field of every row; a merged box's text stands in its first field, or in all of them."""
        fields = [[""] * self.columns for _ in range(self.rows)]
        for box in self.boxes:
            for row in range(box.row, box.row + box.down):
                for column in range(box.column, box.column + box.across):
                    if repeat or (row, column) == (box.row, box.column):
                        fields[row][column] = box.text
        return fields


def of_columns(grid: Grid, kept: Sequence[int]) -> Grid:
    """What is left of `grid` when only these columns are kept, in this order."""
    boxes = []
    for box in grid.boxes:
        places = [i for i, column in enumerate(kept) if box.column <= column < box.column + box.across]
        if places:
            boxes.append(replace(box, column=places[0], across=len(places)))
    return Grid(grid.rows, len(kept), tuple(boxes))


def turned(grid: Grid) -> Grid:
    """`grid` with its rows as columns."""
    return Grid(
        grid.columns,
        grid.rows,
        tuple(Box(box.column, box.row, box.text, box.across, box.down, box.cell) for box in grid.boxes),
    )


def with_row(grid: Grid, before: int, texts: Sequence[str]) -> Grid:
    """`grid` with one more row, not of the form, in front of row `before`."""
    moved = [replace(box, row=box.row + 1) if box.row >= before else box for box in grid.boxes]
    reach = [replace(box, down=box.down + 1) if box.row < before < box.row + box.down else box for box in moved]
    more = [Box(before, column, text) for column, text in enumerate(texts)]
    return Grid(grid.rows + 1, grid.columns, (*reach, *more))


def with_column(grid: Grid, name: str, heads: int, texts: Sequence[str]) -> Grid:
    """`grid` with one more column at its right, not of the form; `heads` rows of it are its name."""
    more = [Box(0, grid.columns, name, heads), *(Box(heads + i, grid.columns, text) for i, text in enumerate(texts))]
    return Grid(grid.rows, grid.columns + 1, (*grid.boxes, *more))


def grid_of(truth: Truth, section: str) -> Grid:
    return {"二": _two, "三": _three, "四": _four}[section](truth)


def row_cells(truth: Truth, section: str) -> list[tuple[tuple[str, ...], tuple[Cell, ...]]]:
    """(row path, its cells) in print order."""
    found: dict[tuple[str, ...], list[Cell]] = {}
    for cell in truth.of(section):
        found.setdefault(cell.key[1], []).append(cell)
    return [(path, tuple(cells)) for path, cells in found.items()]


def _two(truth: Truth) -> Grid:
    boxes: list[Box] = []
    by_row, row = dict(row_cells(truth, "二")), 0
    for block in form(truth.two).two:
        boxes.append(Box(row, 0, block.item, across=4))
        spans = {1: (3,), 2: (1, 2), 3: (1, 1, 1)}[len(block.columns)]
        starts = [1 + sum(spans[:i]) for i in range(len(spans))]
        boxes.append(Box(row + 1, 0, words()["two"]["first"]))
        for start, span, name in zip(starts, spans, block.columns, strict=True):
            boxes.append(Box(row + 1, start, name, across=span))
        row += 2
        for name in block.rows:
            boxes.append(Box(row, 0, name))
            for start, span, cell in zip(starts, spans, by_row[block.item, name], strict=True):
                boxes.append(Box(row, start, cell.printed or "", across=span, cell=cell))
            row += 1
    return Grid(row, 4, tuple(boxes))


def _three(truth: Truth) -> Grid:
    told, rows = words()["three"], row_cells(truth, "三")
    boxes = [
        Box(0, 0, told["corner"], 3, 3),
        Box(0, 3, told["applicants"], 1, 7),
        Box(1, 3, told["before"][0], 2, 1),
        Box(1, 4, told["organisations"], 1, 5),
        Box(1, 9, told["total"], 2, 1),
        *(Box(2, 4 + i, kind) for i, kind in enumerate(told["kinds"])),
    ]
    results = [i for i, (path, _) in enumerate(rows) if path[0] == "三"]
    boxes.append(Box(3 + results[0], 0, told["results"], len(results)))
    for i, (path, cells) in enumerate(rows):
        row = 3 + i
        if len(path) == 1:
            boxes.append(Box(row, 0, path[0], across=3))
        elif len(path) == 2:
            boxes.append(Box(row, 1, path[1], across=2))
        else:
            same = [j for j, (other, _) in enumerate(rows) if other[:2] == path[:2]]
            if same[0] == i:
                boxes.append(Box(row, 1, path[1], len(same)))
            boxes.append(Box(row, 2, path[2]))
        boxes += [Box(row, 3 + j, cell.printed or "", cell=cell) for j, cell in enumerate(cells)]
    return Grid(3 + len(rows), 10, tuple(boxes))


def _four(truth: Truth) -> Grid:
    told, (cells,) = words()["four"], [cells for _, cells in row_cells(truth, "四")]
    boxes = [Box(0, 0, told["review"], 1, 5), Box(0, 5, told["litigation"], 1, 10)]
    boxes += [Box(1, 5 + 5 * i, way, 1, 5) for i, way in enumerate(told["ways"])]
    boxes += [Box(1, i, name, 2) for i, name in enumerate(told["measures"])]
    boxes += [Box(2, 5 + 5 * g + i, name) for g in range(2) for i, name in enumerate(told["measures"])]
    boxes += [Box(3, i, cell.printed or "", cell=cell) for i, cell in enumerate(cells)]
    return Grid(4, 15, tuple(boxes))
