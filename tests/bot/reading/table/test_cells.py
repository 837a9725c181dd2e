"""What stands in one printed cell, and the cells of a run of text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.reading.table.cells import cell, leading_cells, split_cells


@pytest.mark.parametrize(
    ("printed", "number", "unit"),
    [
        ("12", 12, ""),
        ("1,234", 1234, ""),
        ("２笔", 2, "笔"),
        ("984361元", 984361, "元"),
        ("22（其中修订16件）", 22, ""),
        ("22(其中修订16件)", 22, ""),
        ("减3", -3, ""),
        ("增加2", 2, ""),
        ("－５", -5, ""),
        ("９１．５", Decimal("91.5"), ""),
        ("/", None, ""),
        ("—", None, ""),
        ("约3件", None, ""),
        ("3（按批次）", None, ""),
    ],
)
def test_a_cell_is_one_number_with_its_unit_or_none(printed: str, number: object, unit: str) -> None:
    read = cell(printed, 1, 0)
    assert (read.number, read.unit) == (number, unit)


def test_the_cells_in_front_of_a_text_are_read_one_by_one_with_their_places() -> None:
    text = "6 4 11 第二十条第（五）项"
    cells, rest = leading_cells(text, 3, 100)
    assert [c.number for c in cells] == [6, 4, 11]
    assert [text[c.place.start - 100 : c.place.end - 100] for c in cells] == ["6", "4", "11"]
    assert rest.startswith("第二十条")


def test_the_number_of_the_next_row_is_no_cell() -> None:
    cells, rest = leading_cells("0 3 1.申请人无正当理由", 1, 0)
    assert [c.number for c in cells] == [0, 3]
    assert rest == "1.申请人无正当理由"


def test_each_cell_on_a_line_of_its_own_knows_its_line() -> None:
    cells, _ = leading_cells("5\n\n7\n", 10, 0)
    assert [(c.number, c.place.line) for c in cells] == [(5, 10), (7, 12)]


def test_a_field_that_holds_several_numbers_is_taken_apart() -> None:
    assert [c.number for c in split_cells(cell("1 0 2", 1, 0))] == [1, 0, 2]
    assert [c.printed for c in split_cells(cell("2020 年度", 1, 0))] == ["2020 年度"]
