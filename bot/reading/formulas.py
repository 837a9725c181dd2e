"""Rates and averages over a report's cells, and which cells changed their meaning between the forms (shared.toml)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.reading.forms import read_template

Cell = tuple[str, str]
"""(row id, column id)"""


@dataclass(frozen=True, slots=True)
class Formula:
    """The sum of the cells `left` over the sum of `right` less that of `minus`; `written` is how clerks write it."""

    id: str
    title: str
    words: tuple[str, ...]
    section: str
    written: str
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    minus: tuple[Cell, ...]
    beside: tuple[str, ...] = ()
    """Words that mean it where `of`, a row or a kind of case, is named and no other (复议…几件，纠错率多少)."""
    of: str = ""
    unit: str = "%"
    """Else what the sum of `left` counts in, "" where each report says that itself; the quotient is an average."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.left + self.right + self.minus


@cache
def formulas() -> tuple[Formula, ...]:
    def cells(item: dict[str, object], side: str) -> tuple[Cell, ...]:
        ids, other = item.get(side, ()), str(item["in"])
        assert isinstance(ids, list | tuple)
        return tuple((str(id_), other) if item["along"] == "rows" else (other, str(id_)) for id_ in ids)

    return tuple(
        Formula(
            item["id"], item["title"], tuple(item["words"]), item["section"], item["written"],
            cells(item, "left"), cells(item, "right"), cells(item, "minus"),
            tuple(item.get("beside", ())), item.get("of", ""), item.get("unit", "%"),
        )
        for item in read_template("shared")["formula"]
    )  # fmt: skip


def changed_meaning(section: str, cells: Iterable[Cell]) -> str:
    """What to say of cells that do not count the same in both forms; "" where they do."""
    for item in read_changes():
        rows, same = item.get("rows"), item.get("same", ())
        if item["section"] == section and any(row in rows if rows else column not in same for row, column in cells):
            return str(item["says"])
    return ""


@cache
def read_changes() -> tuple[dict[str, Any], ...]:
    return tuple(read_template("shared")["changed"])
