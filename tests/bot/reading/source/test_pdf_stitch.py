"""A table cut by a page: which rest belongs to which row, told without knowing any row's name."""

from __future__ import annotations

import pytest

from bot.reading.source.flow import Spanned, placed
from bot.reading.source.grid import grid_lines
from bot.reading.source.limits import Budget
from bot.reading.source.pdf_page import Page
from bot.reading.source.pdf_stitch import stitch
from bot.reading.source.pdf_table import PageTable

Rows = list[list[str | Spanned]]


def cut(upper: Rows, lower: Rows) -> tuple[list[str], list[str]]:
    """The lines of both pages after stitching."""
    pages = []
    for rows in (upper, lower):
        spans = [[Spanned(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
        cells = tuple(placed(spans, Budget()))
        width = max(cell.column + cell.columns for cell in cells)
        edges = tuple(50.0 + 100 * i for i in range(width + 1))
        pages.append(Page((PageTable(cells, edges, (50, 50, edges[-1], 800)),), False, 842))
    above, below = (
        [line for piece in page.pieces if isinstance(piece, PageTable) for line in grid_lines(piece.cells)]
        for page in stitch(pages)
    )
    return above, below


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["1.甲乙", "3", "4"], ["丙丁", "", ""]),
        (["1.甲乙", "", ""], ["丙丁", "3", "4"]),
        (["1.甲乙丙丁", "3", "4"], ["", "", ""]),
        (["", "", ""], ["1.甲乙丙丁", "3", "4"]),
        (["1.甲乙丙丁", "3", ""], ["", "", "4"]),
    ],
)
def test_a_row_cut_in_two_becomes_one_on_the_first_page(upper: list[str], lower: list[str]) -> None:
    rest: list[str | Spanned] = ["2.戊", "5", "6"]
    assert cut([["头", "甲", "乙"], [*upper]], [[*lower], rest]) == (["头\t甲\t乙", "1.甲乙丙丁\t3\t4"], ["2.戊\t5\t6"])


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["1.甲", "3", "4"], ["2.乙", "", ""]),
        (["1.甲", "", ""], ["2.乙", "", ""]),
        (["1.甲", "3", "4"], ["乙", "5", "6"]),
        (["甲", "3", "4"], ["乙", "", ""]),
        (["头", "甲", "乙"], ["", "", ""]),
    ],
)
def test_two_rows_stay_two_rows(upper: list[str], lower: list[str]) -> None:
    assert cut([[*upper]], [[*lower]]) == (["\t".join(upper)], ["\t".join(lower)])


@pytest.mark.parametrize(
    ("upper", "lower"), [("（一）不予", "公开"), ("（一）不予公开", ""), ("", "（一）不予公开"), ("（一）", "不予公开")]
)
def test_the_label_of_a_group_is_known_on_both_pages(upper: str, lower: str) -> None:
    above, below = cut([[upper, "1.甲", "3"]], [[Spanned(lower, 2), "2.乙", "4"], ["3.丙", "5"]])
    assert above == ["（一）不予公开\t1.甲\t3"]
    assert below == ["（一）不予公开\t2.乙\t4", "（一）不予公开\t3.丙\t5"]


def test_a_new_group_on_the_next_page_is_not_added_to_the_last() -> None:
    above, below = cut([["（一）甲", "1.乙", "3"]], [["（二）丙", "1.丁", "4"]])
    assert (above, below) == (["（一）甲\t1.乙\t3"], ["（二）丙\t1.丁\t4"])


def test_a_head_that_is_repeated_on_each_page_is_read_once() -> None:
    above, below = cut([["头", "甲"], ["1.乙", ""]], [["头", "甲"], ["丙", "5"], ["2.丁", "6"]])
    assert (above, below) == (["头\t甲", "1.乙丙\t5"], ["2.丁\t6"])


def test_tables_with_other_columns_are_left_alone() -> None:
    above, below = cut([["1.甲", "3", "4"]], [["乙", Spanned("", 1, 2)]])
    assert (above, below) == (["1.甲\t3\t4"], ["乙\t"])
