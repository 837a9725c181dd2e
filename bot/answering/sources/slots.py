"""A reply's text in typed slots: only slots may hold numbers, and each kind says where its numbers come from.

said      the assistant's own words: no number at all
cell      the value of that one cell (its section, row and column), which the reply carries and cites
quoted    from a passage's or a guide's quote; of a cell's citation only its labels or its whole printed row
place     from a citation's place: a line number vouches for no other number
computed  a result or a part of one of the reply's computations
echoed    from the question
coverage  the organs and years that the knowledge has, or that the question asked for
ordinal   a position in a list that the reply itself shows
filled    from what the person has filled into the form under way
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    SAID = "said"
    QUOTED = "quoted"
    CELL = "cell"
    PLACE = "place"
    COMPUTED = "computed"
    ECHOED = "echoed"
    COVERAGE = "coverage"
    ORDINAL = "ordinal"
    FILLED = "filled"


Cell = tuple[str, tuple[str, ...], tuple[str, ...]]
"""Section, row and column of a cell."""


@dataclass(frozen=True, slots=True)
class Slot:
    kind: Kind
    text: str
    of: Cell | None = None
    """The cell that a slot of the kind CELL tells."""


Slots = tuple[Slot, ...]


def said(text: str) -> Slots:
    return (Slot(Kind.SAID, text),)


def quoted(text: str) -> Slots:
    return (Slot(Kind.QUOTED, text),)


def cell(text: str, of: Cell) -> Slots:
    return (Slot(Kind.CELL, text, of),)


def placed(text: str) -> Slots:
    return (Slot(Kind.PLACE, text),)


def computed(text: str) -> Slots:
    return (Slot(Kind.COMPUTED, text),)


def echoed(text: str) -> Slots:
    return (Slot(Kind.ECHOED, text),)


def coverage(text: str) -> Slots:
    return (Slot(Kind.COVERAGE, text),)


def ordinal(text: str) -> Slots:
    return (Slot(Kind.ORDINAL, text),)


def filled(text: str) -> Slots:
    return (Slot(Kind.FILLED, text),)


def joined(separator: str, parts: list[Slots]) -> Slots:
    """All parts, with the assistant's own `separator` between them."""
    result: Slots = ()
    for part in parts:
        result += (said(separator) if result else ()) + part
    return result


def plain(slots: Slots) -> str:
    return "".join(slot.text for slot in slots)
