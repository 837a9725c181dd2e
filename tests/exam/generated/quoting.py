"""Expectations of cells that must be quoted."""

from __future__ import annotations

from tests.exam.generated.cells import Cell
from tests.exam.generated.question import Expectation

Drawn = tuple[dict[str, str], Expectation]
"""The words of a wording, and what must be answered."""


def quote(*cells: Cell, **more: object) -> Expectation:
    scope = {"organs": tuple({c.organ: 0 for c in cells}), "years": tuple({c.year: 0 for c in cells})}
    return Expectation(cells=cells, **{**scope, **more})


def within(organs: tuple[str, ...], years: tuple[int, ...], **more: object) -> Expectation:
    return Expectation(organs=organs, years=years, **more)


def plain(number: float) -> str:
    return f"{number:g}" if number < 1e6 else str(number)
