"""Plain text, one row a line, cells separated by tabs: the label first, then one field for each column."""

from __future__ import annotations

import random

from tests.generator.form import form, words
from tests.generator.grid import row_cells
from tests.generator.layouts.page import page
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, table).encode(), ".txt", truth)


def table(truth: Truth, section: str) -> str:
    lines = []
    if section == "二":
        by_row = dict(row_cells(truth, section))
        for block in form(truth.two).two:
            lines += [block.item, "\t".join((words()["two"]["first"], *block.columns))]
            lines += [_line(name, by_row[block.item, name]) for name in block.rows]
        return "\n".join(lines)
    shape = form(truth.three)
    columns = shape.columns_of_three if section == "三" else shape.columns_of_four
    lines.append("\t".join(("项目" if section == "三" else "", *(column[-1] for column in columns))).lstrip("\t"))
    lines += [_line(path[-1] if path else "", cells) for path, cells in row_cells(truth, section)]
    return "\n".join(lines)


def _line(label: str, cells: tuple) -> str:
    printed = [cell.printed for cell in cells if cell.printed is not None]
    return "\t".join([label, *printed] if label else printed)
