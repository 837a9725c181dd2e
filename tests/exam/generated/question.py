"""A question with what must and must not be said to it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from tests.exam.generated.cells import Cell

UNTOLD = ("unclear_source",)


@dataclass(frozen=True)
class Expectation:
    """`cells` must be quoted, `numbers` reckoned (as decimals; a share as per cent), one word of each of `says` said,
    `order` named in this order, one of `best` singled out.
    `organs` and `years` are the only ones whose numbers may appear; empty: none may."""

    outcomes: tuple[str, ...] = ("answered",)
    cells: tuple[Cell, ...] = ()
    numbers: tuple[str, ...] = ()
    says: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    best: tuple[str, ...] = ()
    organs: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


@dataclass(frozen=True)
class Question:
    kind: str
    text: str
    expected: Expectation

    @property
    def set_aside(self) -> bool:
        """A third, by the question's own words: it stays the same third when others are added."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 3 == 0
