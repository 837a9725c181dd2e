"""Tabs as word processors paste them: a field for each column of the grid, a merged box's text in its first field."""

from __future__ import annotations

import random

from tests.generator.grid import grid_of
from tests.generator.layouts.page import page
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table).encode(), ".txt", truth)


def table(truth: Truth, section: str) -> str:
    """Cells that got lost leave no field: their row is one field short."""
    grid = grid_of(truth, section)
    lines = grid.lines()
    lost = {(box.row, box.column) for box in grid.boxes if box.cell and box.cell.printed is None}
    return "\n".join(
        "\t".join(field for column, field in enumerate(line) if (row, column) not in lost)
        for row, line in enumerate(lines)
    )
