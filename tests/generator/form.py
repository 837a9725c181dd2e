"""The national forms as the generator knows them: every row and column in print order, and every sum that must hold.

Nothing here comes from the product; forms.toml beside this file is its only source.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

Names = tuple[str, ...]
Key = tuple[str, Names, Names]
"""(section, row path, column path): the address of one cell, as in the contract of `gongkai facts`."""


@dataclass(frozen=True)
class Item:
    """One block of table two: 第二十条第（…）项 with columns and rows of its own."""

    item: str
    columns: Names
    rows: Names


@dataclass(frozen=True)
class Form:
    """`id` is "2019" or "2021"; columns are paths. Table four has one row without a name."""

    id: str
    two: tuple[Item, ...]
    rows_of_three: tuple[Names, ...]
    columns_of_three: tuple[Names, ...]
    columns_of_four: tuple[Names, ...]

    def keys(self, section: str) -> tuple[Key, ...]:
        """All cells of a section, in print order."""
        if section == "二":
            return tuple(("二", (b.item, row), (c,)) for b in self.two for row in b.rows for c in b.columns)
        if section == "三":
            return tuple(("三", row, column) for row in self.rows_of_three for column in self.columns_of_three)
        return tuple(("四", (), column) for column in self.columns_of_four)

    @property
    def results(self) -> tuple[Names, ...]:
        """The rows that （七）总计 adds up."""
        return tuple(row for row in self.rows_of_three if row[0] == "三" and not row[1].startswith("（七）"))

    @property
    def frame(self) -> tuple[Names, Names, Names, Names]:
        """本年新收, 上年结转, （七）总计, 结转下年度: first + second = third + fourth."""
        return (*self.rows_of_three[:2], *self.rows_of_three[-2:])


@dataclass(frozen=True)
class Identity:
    """The cells on the left add up to what the cells on the right add up to."""

    name: str
    left: tuple[Key, ...]
    right: tuple[Key, ...]

    @property
    def keys(self) -> tuple[Key, ...]:
        return self.left + self.right


@cache
def words() -> dict[str, Any]:
    """Everything that forms.toml says: titles, corner, names of columns."""
    return tomllib.loads((Path(__file__).parent / "forms.toml").read_text(encoding="utf-8"))


@cache
def form(id_: str) -> Form:
    told = words()
    three, four, rows = told["three"], told["four"], told["rows_of_three"]
    printed = [*rows["head"], *rows[f"other_{id_}"], *rows["tail"]]
    groups = [(four["review"],), *((four["litigation"], way) for way in four["ways"])]
    return Form(
        id=id_,
        two=tuple(Item(b["item"], tuple(b["columns"]), tuple(b["rows"])) for b in told["form"][id_]["two"]),
        rows_of_three=tuple(tuple(path.split("/")) for path in printed),
        columns_of_three=(
            *((name,) for name in three["before"]),
            *((three["organisations"], name) for name in three["kinds"]),
            (three["total"],),
        ),
        columns_of_four=tuple((*group, measure) for group in groups for measure in four["measures"]),
    )


def form_of_year(year: int) -> str:
    return next(id_ for id_, told in words()["form"].items() if told["years"][0] <= year <= told["years"][1])


@cache
def identities(three: str, four: str = "2021") -> tuple[Identity, ...]:
    """Every sum of tables three (of form `three`) and four."""
    shape, found = form(three), []
    *kinds, total = shape.columns_of_three
    for row in shape.rows_of_three:
        parts = tuple(("三", row, kind) for kind in kinds)
        found.append(Identity(f"{row[-1]}：各类申请人之和", parts, (("三", row, total),)))
    new, carried_in, done, carried_out = shape.frame
    for column in shape.columns_of_three:
        parts = tuple(("三", row, column) for row in shape.results)
        found.append(Identity(f"{column[-1]}：（一）至（六）之和", parts, (("三", done, column),)))
        sides = [tuple(("三", row, column) for row in pair) for pair in ((new, carried_in), (done, carried_out))]
        found.append(Identity(f"{column[-1]}：一加二等于三加四", *sides))
    columns = form(four).columns_of_four
    for first in range(0, len(columns), 5):
        keys = tuple(("四", (), column) for column in columns[first : first + 5])
        found.append(Identity(f"{'/'.join(columns[first][:-1])}：四种结果之和", keys[:-1], keys[-1:]))
    return tuple(found)
