"""A PDF with text, its tables ruled and cut by page breaks; the text of a cut merged label stands on its first page."""

from __future__ import annotations

import logging
import random
from collections.abc import Sequence

from fpdf import FPDF
from fpdf.enums import MethodReturnValue

from tests.generator.grid import Box, Grid, grid_of
from tests.generator.truetype import truetype
from tests.generator.truth import Truth
from tests.generator.written import Written

_MARGIN, _LINE = 15, 4.6
_WIDTHS = {"二": (60, 40, 40, 40), "三": (10, 22, 50, *(14,) * 7), "四": (12,) * 15}


def write(truth: Truth, rng: random.Random) -> Written:
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    pdf = FPDF(format="A4")
    pdf.set_margin(_MARGIN)
    pdf.set_auto_page_break(True, _MARGIN)
    pdf.add_font("Noto", fname=truetype())
    pdf.add_page()
    _say(pdf, truth.title, 16)
    _say(pdf, truth.preface, 11)
    for part in truth.parts:
        for text in (part.heading, *part.paragraphs):
            _say(pdf, text, 11)
        if part.table:
            _draw(pdf, grid_of(truth, part.number), _WIDTHS[part.number])
    _say(pdf, truth.organ, 11)
    _say(pdf, truth.date, 11)
    return Written(bytes(pdf.output()), ".pdf", truth)


def _say(pdf: FPDF, text: str, size: int) -> None:
    if text:
        pdf.set_font("Noto", size=size)
        pdf.multi_cell(0, size * 0.6, text, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(2)


def _draw(pdf: FPDF, grid: Grid, widths: Sequence[int]) -> None:
    """Rows until the page is full, then the rest on the next one; a box that is cut is ruled on both pages."""
    pdf.set_font("Noto", size=8)
    heights = [_height(pdf, grid, row, widths) for row in range(grid.rows)]
    first = 0
    while first < grid.rows:
        last, room = first, pdf.h - _MARGIN - pdf.get_y()
        while last < grid.rows and sum(heights[first : last + 1]) <= room:
            last += 1
        if last > first:
            _draw_rows(pdf, grid, first, last, heights, widths)
            first = last
        if first < grid.rows:
            pdf.add_page()
    pdf.ln(4)


def _draw_rows(pdf: FPDF, grid: Grid, first: int, last: int, heights: Sequence[float], widths: Sequence[int]) -> None:
    left, top = pdf.l_margin, pdf.get_y()
    pdf.set_auto_page_break(False, _MARGIN)
    for box in grid.boxes:
        begin, end = max(box.row, first), min(box.row + box.down, last)
        if begin >= end:
            continue
        x, y = left + sum(widths[: box.column]), top + sum(heights[first:begin])
        width, height = _width(box, widths), sum(heights[begin:end])
        pdf.rect(x, y, width, height)
        if box.text and begin == box.row:
            pdf.set_xy(x, y)
            pdf.multi_cell(width, _LINE, box.text, align="C" if box.cell else "L", max_line_height=_LINE)
    pdf.set_auto_page_break(True, _MARGIN)
    pdf.set_xy(left, top + sum(heights[first:last]))


def _width(box: Box, widths: Sequence[int]) -> int:
    return sum(widths[box.column : box.column + box.across])


def _height(pdf: FPDF, grid: Grid, row: int, widths: Sequence[int]) -> float:
    lines = [1]
    for box in grid.in_row(row):
        if box.text:
            said = pdf.multi_cell(_width(box, widths), _LINE, box.text, dry_run=True, output=MethodReturnValue.LINES)
            lines.append(-(-len(said) // box.down))
    return max(lines) * _LINE + 1
