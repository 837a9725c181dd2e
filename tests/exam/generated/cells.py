"""truth.json as a table, and every figure that the questions ask for, reckoned with pandas and decimals alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pandas as pd

from tests.generator.form import Key, identities


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

    def __init__(self, truths: dict[str, list[dict[str, Any]]]) -> None:
        every = [fact for facts in truths.values() for fact in facts]
        frame = pd.DataFrame(every)
        frame["row"] = frame["section"] + "/" + frame["row"].map("/".join)
        frame["column"] = frame["column"].map("/".join)
        self.frame = frame.set_index(["organ", "year", "row", "column"]).sort_index()
        self.reports = set(zip(frame["organ"], frame["year"], strict=True))
        self.doubtful = _doubtful(frame)
        """(organ, year) → the cells that stand in a sum that fails."""
        self.values = dict(self.frame[["value", "may_be_undecidable"]].iterrows())
        self.broken_ones = set(self.broken())

    def sure(self, organ: str, year: int, row: str, column: str) -> float | None:
        """The number, if every honest reader must read it so; else None."""
        fact = self.values.get((organ, year, row, column))
        if fact is None or fact["may_be_undecidable"] or pd.isna(fact["value"]):
            return None
        return None if (row, column) in self.doubtful.get((organ, year), ()) else float(fact["value"])

    def series(self, organs: Sequence[str], years: Sequence[int], row: str, column: str) -> pd.Series | None:
        """The cells of organs × years, or None if one of them is not sure."""
        found = {(o, y): self.sure(o, y, row, column) for o in organs for y in years}
        return None if None in found.values() else pd.Series(found)

    def blank(self) -> list[tuple[str, int, str, str]]:
        return list(self.frame[self.frame["certainty"] == "blank"].index)

    def broken(self) -> list[tuple[str, int, str, str]]:
        return list(self.frame[self.frame["broken"]].index)


def _doubtful(frame: pd.DataFrame) -> dict[tuple[str, int], set[tuple[str, str]]]:
    found: dict[tuple[str, int], set[tuple[str, str]]] = {}
    for place, report in frame.groupby(["organ", "year"]):
        told = dict(zip(zip(report["row"], report["column"], strict=True), report["value"], strict=True))
        for identity in identities(report["form"].iloc[0]):
            left, right = ([told[joined(key)] for key in side] for side in (identity.left, identity.right))
            if not any(pd.isna(value) for value in (*left, *right)) and sum(left) != sum(right):
                found.setdefault(place, set()).update(map(joined, identity.keys))
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
