"""Markdown in which a converter cut the tables into small ones with headings and invented column names."""

from __future__ import annotations

import random

from tests.generator.form import form, words
from tests.generator.grid import row_cells
from tests.generator.layouts.page import page
from tests.generator.layouts.pipes import pipe
from tests.generator.truth import Cell, Truth
from tests.generator.written import Written

_INVENTED = ["类别", *(f"数据{i}" for i in range(1, 7)), "总计"]


def write(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table, heading="## ").encode(), rng.choice((".txt", ".md")), truth)


def table(truth: Truth, section: str) -> str:
    return "\n\n".join({"二": _two, "三": _three, "四": _four}[section](truth))


def _printed(cells: tuple[Cell, ...]) -> list[str]:
    return [cell.printed or "" for cell in cells]


def _two(truth: Truth) -> list[str]:
    by_row, found = dict(row_cells(truth, "二")), []
    for block in form(truth.two).two:
        rows = [[name, *_printed(by_row[block.item, name])] for name in block.rows]
        found += [f"### {block.item}", pipe([[words()["two"]["first"], *block.columns], *rows])]
    return found


def _three(truth: Truth) -> list[str]:
    """A table for each row; the rows of one group share a table under the group's heading."""
    found, group, rows = [words()["three"]["corner"]], "", list[list[str]]()
    for path, cells in row_cells(truth, "三"):
        name = path[1] if len(path) > 1 else path[0]
        if name != group and rows:
            found.append(pipe([_INVENTED, *rows]))
        if name != group:
            if name.startswith("（一）"):
                found.append(f"### {words()['three']['results']}")
            found.append(f"### {name}")
            group, rows = name, []
        rows.append([path[-1] if len(path) == 3 else _bare(name), *_printed(cells)])
    return [*found, pipe([_INVENTED, *rows])]


def _bare(name: str) -> str:
    return name.split("、", 1)[-1] if name[1] == "、" else name.split("）", 1)[1]


def _four(truth: Truth) -> list[str]:
    told, cells, found = words()["four"], truth.of("四"), []
    names = [told["review"], *(f"{told['litigation']}（{way}）" for way in told["ways"])]
    for i, name in enumerate(names):
        found += [f"### {name}", pipe([told["measures"], _printed(cells[5 * i : 5 * i + 5])])]
    return found
