"""A workbook: the whole report on one sheet, tables with merged ranges, numbers as numbers."""

from __future__ import annotations

import io
import random
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.generator.grid import Box, grid_of
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "年度报告"
    row = 1
    for text in (truth.title, truth.preface):
        row = say(sheet, row, text)
    for part in truth.parts:
        for text in (part.heading, *part.paragraphs):
            row = say(sheet, row, text) if text else row
        if part.table:
            row = draw(sheet, row, truth, part.number)
    for text in (truth.organ, truth.date):
        row = say(sheet, row, text)
    saved = io.BytesIO()
    book.save(saved)
    return Written(saved.getvalue(), ".xlsx", truth)


def say(sheet: Worksheet, row: int, text: str) -> int:
    sheet.cell(row, 1, text)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=10)
    return row + 1


def draw(sheet: Worksheet, row: int, truth: Truth, section: str) -> int:
    grid = grid_of(truth, section)
    for box in grid.boxes:
        sheet.cell(row + box.row, 1 + box.column, _value(box))
        if box.down > 1 or box.across > 1:
            sheet.merge_cells(
                start_row=row + box.row,
                start_column=1 + box.column,
                end_row=row + box.row + box.down - 1,
                end_column=box.column + box.across,
            )
    return row + grid.rows


def _value(box: Box) -> str | int | float | None:
    """A number where the cell prints nothing but its number, as a clerk types it."""
    if box.cell and box.cell.value is not None and box.cell.printed == str(box.cell.value):
        return float(box.cell.value) if isinstance(box.cell.value, Decimal) else box.cell.value
    return box.text or None
