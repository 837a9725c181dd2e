"""One line of an answer from cells: what it is called and which cells of which part it is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A single cell (row id, column id), or the sum of several that have no printed sum of their own."""

    section: str
    title: str
    cells: tuple[tuple[str, str], ...]
