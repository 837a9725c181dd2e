"""A PDF whose tables have no lines drawn: narrow columns, so that most labels take two or three lines."""

from __future__ import annotations

import logging
import random

from fpdf import FPDF

from tests.generator.grid import Grid, grid_of
from tests.generator.truetype import truetype
from tests.generator.truth import Truth
from tests.generator.written import Written

_WIDTHS = {"二": (60, 40, 40, 40), "三": (10, 16, 44, *(14,) * 7), "四": (12,) * 15}


def write(truth: Truth, rng: random.Random) -> Written:
    """Table three has rules between its rows or none, its labels in the middle of their rows."""
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    pdf = FPDF(format="A4")
    pdf.add_font("Noto", fname=truetype())
    pdf.add_page()
    _say(pdf, truth.title, 16)
    _say(pdf, truth.preface, 11)
    borders = rng.choice(("NONE", "HORIZONTAL_LINES"))
    for part in truth.parts:
        for text in (part.heading, *part.paragraphs):
            _say(pdf, text, 11)
        if part.table:
            _draw(pdf, grid_of(truth, part.number), _WIDTHS[part.number], borders)
    _say(pdf, truth.organ, 11)
    _say(pdf, truth.date, 11)
    return Written(bytes(pdf.output()), ".pdf", truth)


def _say(pdf: FPDF, text: str, size: int) -> None:
    if text:
        pdf.set_font("Noto", size=size)
        pdf.multi_cell(0, size * 0.6, text, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(2)


def _draw(pdf: FPDF, grid: Grid, widths: tuple[int, ...], borders: str) -> None:
    pdf.set_font("Noto", size=8)
    with pdf.table(
        first_row_as_headings=False, col_widths=widths, line_height=4.5, text_align="CENTER", borders_layout=borders
    ) as table:
        for number in range(grid.rows):
            row = table.row()
            for box in grid.in_row(number):
                row.cell(box.text, rowspan=box.down, colspan=box.across)
    pdf.ln(2)
