"""Workbooks with more than the report: last year's sheets before this year's, a hidden sheet, totals as formulas."""

from __future__ import annotations

import io
import random
import re
import zipfile
from dataclasses import replace

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.generator.figures import Number
from tests.generator.grid import grid_of
from tests.generator.layouts.xlsx import draw, say
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    """A sheet for last year, one for this year (the one that opens), and a hidden one with a draft."""
    book = Workbook()
    names = (f"{truth.year - 1}年", f"{truth.year}年", "草稿")
    sheets = [book.create_sheet(name) for name in names]
    del book["Sheet"]
    _fill(sheets[0], _before(truth, rng))
    _fill(sheets[1], truth)
    _fill(sheets[2], _before(truth, rng))
    sheets[2].sheet_state = "hidden"
    book.active = 1
    return _saved(book, truth)


def write_formulas(truth: Truth, rng: random.Random) -> Written:
    """The totals of table three are formulas; Excel has stored their results, for some of them."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    row = _fill(sheet, truth, upto="三")
    grid = grid_of(truth, "三")
    results: dict[str, Number] = {}
    lost = set()
    for box in grid.boxes:
        if box.cell and box.column == 9 and box.cell.value is not None and box.cell.printed == str(box.cell.value):
            place = f"J{row + box.row}"
            sheet[place] = f"=SUM({get_column_letter(4)}{row + box.row}:I{row + box.row})"
            if rng.random() < 0.7:
                results[place] = box.cell.value
            else:
                lost.add(box.cell.key)
    told = truth.with_cells(lambda cell: replace(cell, may_be_undecidable=cell.key in lost))
    _fill(sheet, truth, after="三", row=row + grid.rows)
    return _with_results(_saved(book, told), results)


def _before(truth: Truth, rng: random.Random) -> Truth:
    title = truth.title.replace(str(truth.year), str(truth.year - 1))
    other = truth.with_cells(lambda c: replace(c, value=(v := rng.randint(0, 40)), printed=str(v)))
    return replace(other, title=title, preface="")


def _fill(sheet, truth: Truth, row: int = 1, upto: str = "", after: str = "") -> int:
    """Writes the report; `upto` a table's section (where it begins is returned), or only what comes after it."""
    begun = not after
    for text in (truth.title, truth.preface) if begun else ():
        row = say(sheet, row, text)
    for part in truth.parts:
        if begun:
            for text in (part.heading, *part.paragraphs):
                row = say(sheet, row, text) if text else row
            if part.table:
                end = draw(sheet, row, truth, part.number)
                if part.number == upto:
                    return row
                row = end
        begun = begun or part.number == after
    for text in (truth.organ, truth.date):
        row = say(sheet, row, text)
    return row


def _saved(book: Workbook, truth: Truth) -> Written:
    saved = io.BytesIO()
    book.save(saved)
    return Written(saved.getvalue(), ".xlsx", truth)


def _with_results(written: Written, results: dict[str, Number]) -> Written:
    """The workbook with the results that Excel stores beside its formulas; openpyxl writes none."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written.data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = data.decode()
                for place, value in results.items():
                    formula = rf'(<c r="{place}"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)'
                    text = re.sub(formula, rf"\g<1><v>{value}</v>", text)
                data = text.encode()
            after.writestr(name, data)
    return replace(written, data=made.getvalue())
