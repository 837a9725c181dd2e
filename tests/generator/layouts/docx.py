"""A Word document with merged cells."""

from __future__ import annotations

import io
import random
from typing import Any

from docx import Document

from tests.generator.grid import grid_of
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    document = Document()
    document.add_heading(truth.title, 0)
    document.add_paragraph(truth.preface)
    for part in truth.parts:
        if part.heading:
            document.add_paragraph(part.heading)
        for paragraph in part.paragraphs:
            document.add_paragraph(paragraph)
        if part.table:
            draw(document, truth, part.number)
    document.add_paragraph(truth.organ)
    document.add_paragraph(truth.date)
    saved = io.BytesIO()
    document.save(saved)
    return Written(saved.getvalue(), ".docx", truth)


def draw(document: Any, truth: Truth, section: str) -> Any:
    grid = grid_of(truth, section)
    table = document.add_table(grid.rows, grid.columns, style="Table Grid")
    cells = [list(row.cells) for row in table.rows]
    for box in grid.boxes:
        first = cells[box.row][box.column]
        if box.down > 1 or box.across > 1:
            first = first.merge(cells[box.row + box.down - 1][box.column + box.across - 1])
        first.text = box.text
    return table
