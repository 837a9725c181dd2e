"""Makes the two Word templates in knowledge/common/forms/: `python -m tests.forms.make_templates FOLDER`.

They are only a beginning: what staff change in Word afterwards is theirs, and nothing here runs again.
"""

from __future__ import annotations

import sys
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell

from bot.paper.layout import notes_of, rows_of, signature_of, title_of
from bot.paper.sheet import Sheet, names_of
from bot.paper.template import TEMPLATES

_BODY, _TITLE_FONT = "宋体", "黑体"
_WIDTHS = (Cm(3.6), Cm(5.2), Cm(2.6), Cm(5.2))
_TALL = {"所需信息": Cm(5.0)}


def template(who: str) -> Paper:
    """The form with each value's place written as {{ name }}."""
    sheet = Sheet(who, {name: f"{{{{ {name} }}}}" for name in names_of(who)})
    paper = Document()
    _page(paper)
    heading = paper.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.paragraph_format.space_after = Pt(8)
    _write(heading, title_of(sheet), 18, _TITLE_FONT, bold=True)
    rows = list(rows_of(sheet))
    table = paper.add_table(rows=len(rows), cols=4)
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    for at, row in enumerate(rows):
        _fill(table, at, row)
    _ending(paper, sheet)
    return paper


def _page(paper: Paper) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    style = paper.styles["Normal"]
    style.font.name, style.font.size = _BODY, Pt(11)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _BODY)
    style.paragraph_format.space_after = Pt(0)
    for name, value in (("author", ""), ("title", "政府信息公开申请表"), ("comments", "")):
        setattr(paper.core_properties, name, value)


def _fill(table: Table, at: int, row: tuple[tuple[str, str], ...]) -> None:
    cells = table.rows[at].cells
    for cell, width in zip(cells, _WIDTHS, strict=True):
        cell.width = width
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    table.rows[at].height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST  # it grows with what is filled in
    table.rows[at].height = Cm(0.95)
    if not row[0][0]:
        _shade(merged := cells[0].merge(cells[3]), "E4E4E4")
        merged.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        _write(merged.paragraphs[0], row[0][1], 11, _TITLE_FONT)
        return
    if len(row) == 1:
        cells[1].merge(cells[3])
        table.rows[at].height = _TALL.get(row[0][0], Cm(0.95))
    for number, (label, text) in enumerate(row):
        _shade(cells[2 * number], "F3F3F3")
        _write(cells[2 * number].paragraphs[0], label, 11, _BODY)
        _write(cells[2 * number + 1].paragraphs[0], text, 11, _BODY)


def _ending(paper: Paper, sheet: Sheet) -> None:
    sign, day = signature_of(sheet)
    line = paper.add_paragraph()
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(28), Pt(18)
    line.paragraph_format.tab_stops.add_tab_stop(Cm(8.6))
    _write(line, f"{sign}\t{day}", 11, _BODY)
    for number, note in enumerate(notes_of(sheet), 1):
        _write(paper.add_paragraph(), f"{number}. {note}", 9.5, _BODY)


def _write(paragraph, text: str, size: float, font: str, *, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.name, run.font.bold = Pt(size), font, bold
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _shade(cell: _Cell, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    cell._element.get_or_add_tcPr().append(shade)


if __name__ == "__main__":
    for applicant, name in TEMPLATES.items():
        template(applicant).save(str(Path(sys.argv[1]) / name))
