"""A Word document (DOCX) as lines: paragraphs with their automatic numbers, tables as rows; no headers and footers.

The XML is walked here because python-docx passes over content controls and tracked changes, and a digit that
somebody inserted with tracking on would silently be missing from a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

import docx
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from bot.reading.decode import decode
from bot.reading.source.archive import check_archive, damaged, in_memory
from bot.reading.source.docx_numbering import Numbering
from bot.reading.source.docx_plain import as_plain
from bot.reading.source.docx_table import table_cells
from bot.reading.source.grid import FOOTNOTE, PICTURE, STRUCK, grid_lines
from bot.reading.source.html import read_html
from bot.reading.source.kinds import is_html
from bot.reading.source.limits import Budget, too_much
from bot.reading.source.lines import plain_lines
from bot.reading.source.mht import is_mht, page_of
from bot.reading.source.record import Source

_P, _TBL, _BOX, _PAGE = qn("w:p"), qn("w:tbl"), qn("w:txbxContent"), qn("w:altChunk")
_TEXT = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:ptab"): " "}
_T, _R, _PROPERTIES = qn("w:t"), qn("w:r"), qn("w:rPr")
_OFF = frozenset(("0", "false", "off", "none"))
_GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:sdtPr", "w:rt")))
_DRAWN = (qn("w:drawing"), qn("w:pict"), qn("w:object"))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LEVEL_MATH = frozenset(f"{_MATH}{name}" for name in ("oMath", "oMathPara", "r", "t", "rPr", "sty", "ctrlPr"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_docx(data: bytes) -> Source:
    """Raises DamagedFile, LockedFile or OversizedFile."""
    check_archive(data)
    try:
        document = docx.Document(in_memory(as_plain(data)))
        walk = _Walk(Numbering(document), document.part)
        lines = list(walk.lines(document.element.body))
        return Source("\n".join(lines), "docx", asides=walk.budget.asides())
    except RecursionError as error:
        raise too_much("的层次太深") from error
    except (BadZipFile, LxmlError, OSError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise damaged() from error


class _Walk:
    def __init__(self, numbering: Numbering, part: Any) -> None:
        self._numbering = numbering
        self._part = part
        self.budget = Budget()

    def lines(self, container: Any) -> Iterator[str]:
        """The lines of a body, a cell, a content control, a text box: whatever holds paragraphs and tables."""
        for child in container:
            if child.tag == _P:
                yield from self._paragraph(child)
            elif child.tag == _TBL:
                yield from self._table(child)
            elif child.tag == _PAGE:
                yield from self._page(child)
            elif child.tag not in _GONE and child.tag != _FALLBACK:
                yield from self.lines(child)

    def _page(self, chunk: Any) -> Iterator[str]:
        """A web page that the document is made of, or holds; anything else in its place is not read."""
        held = self._part.related_parts.get(chunk.get(qn("r:id")))
        data = held.blob if held is not None else b""
        page = page_of(data) if is_mht(data) else decode(data)
        if is_html(page):
            yield from read_html(page).text.split("\n")

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        number = self._numbering.of(paragraph)
        boxes: list[Any] = []
        struck: list[Any] = []
        text = "".join(_pieces(paragraph, boxes, struck))
        if struck and not text.strip():
            text = STRUCK
        # A number before nothing is no text: in a cell it would be a number that nobody wrote there.
        yield from plain_lines(number + text.lstrip() if text.strip() else "")
        for box in boxes:
            yield from self.lines(box)

    def _table(self, table: Any) -> Iterator[str]:
        if table.find(f".//{_TBL}") is not None:
            # A table around a table only arranges the page.
            for cell in table.iter(qn("w:tc")):
                if next(cell.iterancestors(_TBL)) is table:
                    yield from self.lines(cell)
            return
        yield from grid_lines(table_cells(table, self._cell, self.budget))

    def _cell(self, cell: Any) -> str:
        text = "\n".join(self.lines(cell))
        return PICTURE if not text.strip() and any(next(cell.iter(tag), None) is not None for tag in _DRAWN) else text


def _pieces(element: Any, boxes: list[Any], struck: list[Any]) -> Iterator[str]:
    """The text in `element` as it is read with all changes accepted; text boxes and what is struck through are put
    aside.
    """
    for child in element:
        if child.tag == _T:
            yield child.text or ""
        elif child.tag == f"{_MATH}oMath":
            yield _formula(child)
        elif child.tag in _TEXT:
            yield _TEXT[child.tag]
        elif child.tag == _BOX:
            boxes.append(child)
        elif child.tag in _GONE or child.tag == _FALLBACK or not isinstance(child.tag, str) or _is_unseen(child):
            continue
        elif child.tag == _R and _is_on(child, "w:strike", "w:dstrike"):
            struck.append(child)
        else:
            yield from _pieces(child, boxes, struck)


def _formula(formula: Any) -> str:
    """A number set as a formula; of a fraction or a power nothing is read, since 1/2 is not 12."""
    inside = [one for one in formula.iter() if isinstance(one.tag, str)]
    if any(one.tag.startswith(_MATH) and one.tag not in _LEVEL_MATH for one in inside):
        return PICTURE
    return "".join(one.text or "" for one in inside if one.tag == f"{_MATH}t")


def _is_unseen(child: Any) -> bool:
    """A hidden run, or the mark of a footnote."""
    return child.tag == _R and (_is_on(child, "w:vanish", "w:webHidden") or _is_footnote(child))


def _is_on(run: Any, *names: str) -> bool:
    properties = run.find(_PROPERTIES)
    found = [properties.find(qn(name)) for name in names] if properties is not None else []
    return any(one is not None and one.get(qn("w:val"), "1") not in _OFF for one in found)


def _is_footnote(run: Any) -> bool:
    """A raised 1 or [1] behind a number: 12¹ is twelve."""
    raised = run.find(f"{_PROPERTIES}/{qn('w:vertAlign')}")
    if raised is None or raised.get(qn("w:val")) != "superscript":
        return False
    return bool(FOOTNOTE.fullmatch("".join(text.text or "" for text in run.iter(_T)).strip()))
