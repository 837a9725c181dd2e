"""What every kind of question draws from: organs, years and rows as people call them, and sure cells."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.exam.generated.cells import Cell, Cells
from tests.exam.generated.town import ORGANS, SHARED, YEARS, Organ

COUNTIES = tuple(dict.fromkeys(organ.county for organ in ORGANS))
_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


@cache
def wordings() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))


class Unlucky(Exception):
    """What was drawn cannot be asked (a cell is not sure, a rank is shared): draw again."""


class Drawing:
    """One question's luck. Raises Unlucky where there is nothing sure to ask."""

    def __init__(self, cells: Cells, rng: random.Random) -> None:
        self.cells, self.rng = cells, rng

    def organ(self) -> Organ:
        return self.rng.choice(ORGANS)

    def called(self, organ: Organ) -> str:
        """One of its names, never one that fits another organ too."""
        names = [organ.full, organ.short]
        if organ not in SHARED and organ.name != "人民政府":
            names.append(organ.bare)
        return self.rng.choice(names)

    def year(self) -> int:
        return self.rng.choice(YEARS)

    def years(self, least: int = 2) -> range:
        first, last = sorted(self.rng.sample(YEARS, 2))
        if last - first + 1 < least:
            raise Unlucky
        return range(first, last + 1)

    def written(self, year: int) -> str:
        return self.rng.choice((f"{year}年", f"{year}年", f"{year}年", f"{year}年".translate(_HAN), f"{year % 100}年"))

    def row(self) -> tuple[str, str, str]:
        """(row path, column path, what people call it)."""
        key, names = self.rng.choice(list(wordings()["rows"].items()))
        row, _, column = key.partition("|")
        return row, column or "总计", self.rng.choice(names)

    def busy_row(self) -> tuple[str, str, str]:
        """One of the rows that are seldom 0."""
        while (found := self.row())[0].split("/")[-1][:3] not in ("一、本", "（七）", "（一）", "四、结"):
            pass
        return found

    def row_of_three(self) -> tuple[str, str, str]:
        while (found := self.row())[0].startswith("四/"):
            pass
        return found

    def townships(self, county: str) -> list[Organ]:
        return [organ for organ in ORGANS if organ.county == county and organ.township]

    def group(self) -> tuple[list[Organ], str]:
        county = self.rng.choice(COUNTIES)
        return self.townships(county), self.rng.choice(wordings()["groups"]["township"]).format(c=county)

    def cell(self, organ: str, year: int, row: str, column: str) -> Cell:
        value = self.cells.sure(organ, year, row, column)
        if value is None:
            raise Unlucky
        return Cell(organ, year, row, column, value)

    def all_cells(self, organs: list[Organ], years: range, row: str, column: str) -> tuple[Cell, ...]:
        return tuple(self.cell(organ.full, year, row, column) for organ in organs for year in years)

    def row_cells(self, organ: str, year: int, row: str) -> Iterator[Cell]:
        for column in self.cells.columns(organ, year, row):
            yield self.cell(organ, year, row, column)
