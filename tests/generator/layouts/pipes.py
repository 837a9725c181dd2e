"""Markdown: pipe tables drawn from the grids, a merged box's text in its first field. In .md and in .txt."""

from __future__ import annotations

import random

from tests.generator.grid import grid_of
from tests.generator.layouts.page import page
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table, heading="## ").encode(), ".md", truth)


def write_txt(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table, heading="## ").encode(), ".txt", truth)


def table(truth: Truth, section: str) -> str:
    return pipe(grid_of(truth, section).lines())


def pipe(lines: list[list[str]]) -> str:
    drawn = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([drawn[0], "|" + "---|" * len(lines[0]), *drawn[1:]])
