"""Merged labels are said in each place they cover; merged numbers only once, so that a short row looks short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import OversizedFile
from bot.reading.source.flow import Spanned, placed
from bot.reading.source.grid import Cell, grid_lines, is_label
from bot.reading.source.limits import MOST_SPAN, Budget
from bot.reading.source.lines import one_line


def lines(*rows: list[Spanned]) -> list[str]:
    return grid_lines(placed(rows, Budget()))


def test_a_merged_label_stands_in_every_column_and_row() -> None:
    assert lines(
        [Spanned("不予公开", 2, 1), Spanned("甲", 1, 2), Spanned("1")],
        [Spanned("乙"), Spanned("丙"), Spanned("2")],
    ) == ["不予公开\t甲\t甲\t1", "不予公开\t乙\t丙\t2"]


@pytest.mark.parametrize("printed", ["5", "1,234", "3件", "12.50", "/", "-", ""])
def test_a_merged_number_stands_only_where_it_begins(printed: str) -> None:
    assert lines(
        [Spanned("甲"), Spanned(printed, 2, 2), Spanned("9")],
        [Spanned("乙"), Spanned("8")],
    ) == [f"甲\t{printed}\t9", "乙\t8"]


def test_an_empty_cell_stays_an_empty_field_at_the_edge_too() -> None:
    assert lines([Spanned("甲"), Spanned(""), Spanned("1"), Spanned("")]) == ["甲\t\t1\t"]


def test_a_place_without_a_cell_is_not_filled_up() -> None:
    assert lines([Spanned("甲"), Spanned("1"), Spanned("2")], [Spanned("乙"), Spanned("3")]) == ["甲\t1\t2", "乙\t3"]


def test_a_cell_from_edge_to_edge_is_a_line_of_text() -> None:
    assert lines([Spanned("一、总体情况\n正文", 1, 2)], [Spanned("甲"), Spanned("1")]) == [
        "一、总体情况",
        "正文",
        "甲\t1",
    ]


def test_the_text_of_a_cell_stays_on_one_line() -> None:
    assert one_line("商业\n企业") == "商业企业"
    assert one_line(" 行政\r\n\t许可\u00a0") == "行政许可"


@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from(["\n", "\r\n", "\u2028", "\t", "\u00a0"]))
def test_two_numbers_in_one_cell_never_become_one(first: int, second: int, between: str) -> None:
    assert one_line(f"{first}{between}{second}") == f"{first} {second}"


def test_words_are_labels_and_numbers_with_units_are_not() -> None:
    assert [text for text in ("规章", "3.其他", "3件", "12 件", "——", "0", "") if is_label(text)] == ["规章", "3.其他"]


def test_spans_are_clamped_to_what_can_be() -> None:
    budget = Budget()
    cells = list(placed([[Spanned("甲", 10**9, 10**9)], [Spanned("乙")]], budget))
    assert (cells[0].rows, cells[0].columns) == (2, MOST_SPAN)
    assert cells[1] == Cell("乙", 1, MOST_SPAN)
    assert ["「甲」" in aside.what for aside in budget.asides()] == [True]


def test_a_cell_over_the_whole_of_a_table_is_nothing_to_be_told() -> None:
    budget = Budget()
    list(placed([[Spanned("甲", 0, 12)], [Spanned("乙", 3)]], budget))
    assert budget.asides() == ()


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(OversizedFile, match="格"):
        lines(*([Spanned("1", 1, MOST_SPAN)] for _ in range(201)))
