"""Ways in which clerks print the same numbers and headings differently: each takes a Truth and returns one.

A dressing changes what is printed; where it changes what can be known (a dash is no number), it changes the truth too.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from tests.generator.grid import row_cells
from tests.generator.tellable import mark, mark_rows, short_row
from tests.generator.truth import Cell, Truth

Dressing = Callable[[Truth, random.Random], Truth]
_WIDE = str.maketrans("0123456789.,-+", "０１２３４５６７８９．，－＋")


def plain(truth: Truth, rng: random.Random) -> Truth:
    return truth


def lose_zeros(truth: Truth, rng: random.Random) -> Truth:
    """Most rows of tables three and four lose one of their zeros, as tables do on their way through a text box."""
    rows = []
    for section in "三四":
        for _, cells in row_cells(truth, section):
            zeros = [i for i, cell in enumerate(cells) if cell.value == 0]
            if not zeros or rng.random() < 0.15:
                continue
            lost = rng.choice(zeros)
            numbers = [cell.value or 0 for i, cell in enumerate(cells) if i != lost]
            marked = mark(cells, short_row(numbers, section))
            marked[lost] = replace(marked[lost], printed=None)
            rows.append(marked)
    return mark_rows(truth, rows)


def full_width(truth: Truth, rng: random.Random) -> Truth:
    return truth.with_cells(lambda c: replace(c, printed=(c.printed or "").translate(_WIDE)))


def thousands(truth: Truth, rng: random.Random) -> Truth:
    return truth.with_cells(lambda c: c if c.value is None else replace(c, printed=f"{c.value:,}"))


def dashed(mark_: str) -> Dressing:
    """Columns of zeros are printed as dashes: no number is told there, so the truth is blank."""

    def dress(truth: Truth, rng: random.Random) -> Truth:
        def dash(cell: Cell) -> Cell:
            empty = cell.value == 0 and cell.key[0] == "三" and not sums_of[cell.key[2]]
            return replace(cell, value=None, printed=mark_) if empty else cell

        sums_of: dict[tuple[str, ...], int] = {}
        for cell in truth.of("三"):
            sums_of[cell.key[2]] = sums_of.get(cell.key[2], 0) + int(cell.value or 0)
        return truth.with_cells(dash)

    return dress


def noted(truth: Truth, rng: random.Random) -> Truth:
    """Some numbers carry a remark: 22（其中修订16件）. A reader may decline such a cell, but not take the 16."""

    def note(cell: Cell) -> Cell:
        if not isinstance(cell.value, int) or cell.value < 2 or rng.random() > 0.1:
            return cell
        return replace(
            cell, printed=f"{cell.printed}（其中修订{rng.randint(1, cell.value - 1)}件）", may_be_undecidable=True
        )

    return truth.with_cells(note)


def with_units(truth: Truth, rng: random.Random) -> Truth:
    """Units stand inside cells of table two: 2笔, 984361元, 12件."""

    def unit(cell: Cell) -> Cell:
        name = cell.key[2][0]
        if cell.section != "二" or cell.value is None or cell.unit:
            return cell
        told = "元" if "金额" in name else "笔" if "采购" in name else rng.choice(("", "件"))
        return replace(cell, printed=f"{cell.printed}{told}", unit=told or None)

    return truth.with_cells(unit)


def signed(truth: Truth, rng: random.Random) -> Truth:
    """本年增/减 with its sign: +3, -3, or with a true minus sign."""

    def sign(cell: Cell) -> Cell:
        if "增/减" not in cell.key[2][0] or not cell.value:
            return cell
        return replace(cell, printed=f"+{cell.value}" if cell.value > 0 else f"−{-cell.value}")

    return truth.with_cells(sign)


def renumbered(truth: Truth, rng: random.Random) -> Truth:
    """A part was put in front, so that every heading's number is one too high; what they are called has not changed."""
    numbers = "二三四五六七"
    parts = tuple(replace(part, heading=f"{numbers[i]}、{part.heading[2:]}") for i, part in enumerate(truth.parts))
    first = replace(truth.parts[0], number="", heading="一、概述", paragraphs=("本报告共七个部分。",))
    return replace(truth, parts=(first, *parts))


def without_numbers(truth: Truth, rng: random.Random) -> Truth:
    return replace(truth, parts=tuple(replace(part, heading=part.heading[2:]) for part in truth.parts))


def without_headings(truth: Truth, rng: random.Random) -> Truth:
    """The headings of the tables are gone: only the tables' own labels say what they are."""
    return replace(truth, parts=tuple(replace(p, heading="") if p.table else p for p in truth.parts))


def reordered(truth: Truth, rng: random.Random) -> Truth:
    """The tables stand in another order, their headings numbered as they come."""
    one, two, three, four, five, six = truth.parts
    order = rng.choice(((one, four, three, two, five, six), (one, five, six, two, four, three)))
    numbers = "一二三四五六"
    return replace(
        truth, parts=tuple(replace(p, heading=f"{numbers[i]}、{p.heading[2:]}") for i, p in enumerate(order))
    )


def year_first(truth: Truth, rng: random.Random) -> Truth:
    return replace(truth, title=f"{truth.year}年{truth.organ}政府信息公开工作年度报告")


def title_in_two(truth: Truth, rng: random.Random) -> Truth:
    """The title is broken after the year: two lines."""
    return replace(truth, title=truth.title.replace("政府信息公开", "\n政府信息公开"))


def together(*dressings: Dressing) -> Dressing:
    """One after the other."""

    def dress(truth: Truth, rng: random.Random) -> Truth:
        for one in dressings:
            truth = one(truth, rng)
        return truth

    return dress
