"""truth.json as a table, and every figure that the questions ask for, reckoned with the standard library alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from operator import itemgetter
from typing import Any

from tests.generator.form import Key, identities

Fact = dict[str, Any]
Place = tuple[str, int, str, str]
"""Organ, year, row and column."""
Report = tuple[str, int]
Cross = tuple[str, str]
"""Row and column."""


@dataclass(frozen=True)
class Cell:
    """One cell of one report. `value` is None where nothing may be asserted of it."""

    organ: str
    year: int
    row: str
    column: str
    value: float | None


class Cells:
    """All cells of the town, by organ (full name), year, row and column (paths joined by /, with the section first)."""

    def __init__(self, truths: dict[str, list[Fact]]) -> None:
        every = [(_place(fact), fact) for facts in truths.values() for fact in facts]
        every.sort(key=itemgetter(0))
        self.values = dict(every)
        self.reports: dict[Report, dict[Cross, Fact]] = defaultdict(dict)
        """(organ, year) → (row, column) → fact."""
        for place, fact in every:
            self.reports[place[:2]][place[2:]] = fact
        self.doubtful = _doubtful(self.reports)
        """(organ, year) → the cells that stand in a sum that fails."""
        self.blank = [place for place, fact in every if fact["certainty"] == "blank"]
        self.broken = [place for place, fact in every if fact["broken"]]

    def columns(self, organ: str, year: int, row: str) -> list[str]:
        """The columns in which a row has a cell."""
        return [column for its_row, column in self.reports[organ, year] if its_row == row]

    def sure(self, organ: str, year: int, row: str, column: str) -> float | None:
        """The number, if every honest reader must read it so; else None."""
        fact = self.values.get((organ, year, row, column))
        if fact is None or fact["may_be_undecidable"] or fact["value"] is None:
            return None
        return None if (row, column) in self.doubtful[organ, year] else float(fact["value"])


def _place(fact: Fact) -> Place:
    return fact["organ"], fact["year"], f"{fact['section']}/{'/'.join(fact['row'])}", "/".join(fact["column"])


def _doubtful(reports: dict[Report, dict[Cross, Fact]]) -> dict[Report, set[Cross]]:
    found: dict[Report, set[Cross]] = defaultdict(set)
    for report, facts in reports.items():
        for identity in identities(next(iter(facts.values()))["form"]):
            left, right = ([facts[joined(key)]["value"] for key in side] for side in (identity.left, identity.right))
            if None not in (*left, *right) and sum(left) != sum(right):
                found[report].update(map(joined, identity.keys))
    return found


def joined(key: Key) -> tuple[str, str]:
    section, row, column = key
    return f"{section}/{'/'.join(row)}", "/".join(column)


def rounded(number: Decimal | float, places: int = 1) -> Decimal:
    """Half up, as people are taught."""
    return Decimal(str(number)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def per_cent(part: float, whole: float) -> Decimal | None:
    return rounded(Decimal(str(part)) * 100 / Decimal(str(whole))) if whole else None


def change(before: float, after: float) -> tuple[float, Decimal | None]:
    """The difference, and per cent of what it was before (None where that was 0)."""
    return after - before, per_cent(after - before, before)
