"""A PDF with a text layer: paragraphs put together again from their lines, tables with those cut by a page joined."""

from __future__ import annotations

import logging
import struct
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from bot.errors import LockedFile, PictureFile
from bot.reading.source.archive import damaged, in_memory
from bot.reading.source.grid import grid_lines
from bot.reading.source.limits import MOST_PAGES, too_much
from bot.reading.source.lines import one_line
from bot.reading.source.pdf_fonts import Fonts
from bot.reading.source.pdf_page import Page, read_page, without_margins
from bot.reading.source.pdf_paragraphs import paragraphs
from bot.reading.source.pdf_stitch import stitch
from bot.reading.source.pdf_table import PageTable
from bot.reading.source.record import Source

_REMEDY = "请上传文字版（由 Word 直接导出的 PDF，或 DOCX）；没有文字版的，照着录成文字，核对后再放进来。"
# pdfminer tells of every unusual font and colour; to a clerk that means nothing.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


def read_pdf(data: bytes) -> Source:
    """Raises LockedFile, DamagedFile, OversizedFile, or PictureFile for a scan."""
    try:
        with pdfplumber.open(in_memory(data)) as document:
            document.rsrcmgr = Fonts()
            if len(document.pages) > MOST_PAGES:
                raise too_much(f"超过 {MOST_PAGES} 页")
            pages = [_page(page) for page in document.pages]
    except (PdfminerException, MalformedPDFException) as error:
        if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect | PDFTextExtractionNotAllowed):
            raise LockedFile("这个 PDF 加了密码，打不开。", remedy="请去掉密码，另存后再放进来。") from error
        raise damaged() from error
    except RecursionError as error:
        raise too_much("的层次太深") from error
    except (
        PSException,
        OSError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        AssertionError,
        struct.error,
    ) as error:
        raise damaged() from error
    if not pages:
        raise damaged()
    if not any(page.pieces for page in pages):
        raise PictureFile("这个 PDF 是扫描的图片，没有文字，不能从里面读数。", remedy=_REMEDY)
    if scanned := [str(number) for number, page in enumerate(pages, 1) if page.scanned]:
        raise PictureFile(f"这个 PDF 的第 {'、'.join(scanned)} 页是扫描的图片，没有文字。", remedy=_REMEDY)
    return _source(pages)


def _page(page: Any) -> Page:
    read = read_page(page)
    page.close()
    return read


def _source(pages: list[Page]) -> Source:
    lines: list[str] = []
    starts: list[int] = []
    for page in paragraphs(stitch(without_margins(pages))):
        starts.append(len(lines) + 1)
        for piece in page.pieces:
            lines += grid_lines(piece.cells) if isinstance(piece, PageTable) else [one_line(piece.text)]
    return Source("\n".join(lines), "pdf", tuple(starts))
