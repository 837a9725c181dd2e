"""Text pasted from a web page that put every cell, label and number alike, on a line of its own."""

from __future__ import annotations

import random

from tests.generator.grid import grid_of
from tests.generator.layouts.page import page
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table, between="\n").encode(), ".txt", truth)


def table(truth: Truth, section: str) -> str:
    return "\n".join(words_of(truth, section))


def words_of(truth: Truth, section: str) -> list[str]:
    """Every box that prints something, row by row: labels and numbers in reading order."""
    grid = grid_of(truth, section)
    return [box.text for row in range(grid.rows) for box in grid.in_row(row) if box.text]
