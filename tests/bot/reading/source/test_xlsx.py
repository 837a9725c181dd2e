"""A workbook: what is shown in a cell is what is read, and an unreckoned formula is not an empty cell."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.errors import OversizedFile
from bot.reading.source import read_source
from tests.bot.reading.source.papers import saved


def book(*rows: list[Any]) -> tuple[Workbook, Worksheet]:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(row)
    return made, sheet


def lines(made: Workbook) -> list[str]:
    return read_source(saved(made), "a").text.split("\n")


@pytest.mark.parametrize(
    ("value", "layout", "shown"),
    [
        (3, "General", "3"),
        (3.0, "General", "3"),
        (96171.6, "General", "96171.6"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0.125, "0.00", "0.13"),
        (0, "0_ ", "0"),
        (1e-7, "General", "0.0000001"),
        (12345678901, "General", "12345678901"),
        (0.5, "0%", "50%"),
        ("0", "@", "0"),
        (datetime(2023, 1, 5), "yyyy-mm-dd", "2023年1月5日"),
    ],
)
def test_a_value_is_read_as_it_is_shown(value: Any, layout: str, shown: str) -> None:
    made, sheet = book(["规章", value])
    sheet["B1"].number_format = layout
    assert lines(made) == [f"规章\t{shown}"]


def test_a_formula_that_was_never_reckoned_shows_itself() -> None:
    made, _ = book(["规章", 1, 2], ["总计", "=SUM(B1:C1)", ""])
    assert lines(made)[1].split("\t")[:2] == ["总计", "=SUM(B1:C1)"]


def test_a_place_that_stores_nothing_is_an_empty_cell() -> None:
    made, _ = book(["信息内容", "甲", "乙", "丙"], ["规章", 1, None, None])
    assert lines(made) == ["信息内容\t甲\t乙\t丙", "规章\t1\t\t"]


def test_one_cell_alone_is_a_line_of_text() -> None:
    made, _ = book(["一、总体情况"], ["本年度收到3件。\n办结2件。"], ["规章", 1])
    assert lines(made) == ["一、总体情况", "本年度收到3件。", "办结2件。", "规章\t1"]


def test_hidden_sheets_and_rows_are_not_read() -> None:
    made, sheet = book(["规章", 1], ["草稿", 9], ["文件", 2])
    sheet.row_dimensions[2].hidden = True
    made.create_sheet("底稿").sheet_state = "hidden"
    made["底稿"].append(["规章", 7])
    assert lines(made) == ["规章\t1", "文件\t2"]


def test_a_cell_in_the_last_row_and_column_is_no_danger() -> None:
    made, sheet = book(["规章", 1])
    sheet.cell(1_048_576, 16_384, "远")
    assert lines(made) == ["规章\t1", "远"]


def test_a_clerk_hears_of_a_cell_far_from_all_others() -> None:
    made, sheet = book(["规章", 1])
    sheet.cell(1_048_576, 16_384, "远")
    (aside,) = read_source(saved(made), "报告.xlsx").asides
    assert "XFD1048576" in aside.what
    assert "删去" in aside.remedy


def test_a_book_whose_cells_stand_together_has_nothing_to_be_told() -> None:
    made, sheet = book(["规章", 1], [], ["文件", 2])
    sheet.cell(40, 12, "说明")
    assert read_source(saved(made), "报告.xlsx").asides == ()


@pytest.mark.parametrize("what", ["<mergeCell ref='A1:XFD1048576'/>", "<hyperlink ref='A1:XFD1048576' location='a'/>"])
def test_a_range_as_large_as_the_sheet_is_refused_before_it_is_made(what: str) -> None:
    made, _ = book(["规章", 1])
    data = saved(made)
    from zipfile import ZipFile

    from bot.reading.source.archive import in_memory

    stream = in_memory(b"")
    with ZipFile(in_memory(data)) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            around = what.split()[0][1:] + "s"
            end = f"</sheetData><{around}>{what}</{around}>".encode()
            new.writestr(name, old.read(name).replace(b"</sheetData>", end))
    with pytest.raises(OversizedFile, match="格"):
        read_source(stream.getvalue(), "a")
