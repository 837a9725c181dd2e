"""Forms to print, filled in to the brim, and ways to read them back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
from docx import Document

from bot.paper.sheet import Sheet, sheet_of
from bot.paper.template import TEMPLATES
from tests.conftest import KNOWLEDGE

AWKWARD = "㙟䶮𠮷<&>\"'{{ 7*7 }}%s</w:t>]]>"
VALUES = {
    "person": {"name": "㙟䶮𠮷", "id_kind": "居民身份证", "id_number": "000000190001010009"},
    "organisation": {"org_name": "无此合作社", "code": "0" * 18, "legal": "赵无名", "contact": "钱无名"},
}
COMMON = {
    "organ": "无名乡人民政府",
    "year": "2019年",
    "subject": f"修桥补偿明细{AWKWARD}\n第二行",
    "number": "无政发〔2019〕1号",
    "form": "纸面\n光盘",
    "way": "邮寄",
    "other": "接受其他方式",
    "phone": "19900000000",
    "address": "某某县无名路",
    "postcode": "000000",
    "email": "nobody@example.com",
    "fax": "0000-0000000",
}


def sheet(who: str, **changed: str) -> Sheet:
    return sheet_of(who, COMMON | VALUES[who] | changed, "无名乡人民政府；地址：某某县无名路")


def template(who: str) -> bytes:
    return (KNOWLEDGE / "common/forms" / TEMPLATES[who]).read_bytes()


def words_of_docx(data: bytes) -> str:
    paper = Document(BytesIO(data))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join((*(paragraph.text for paragraph in paper.paragraphs), *cells))


def characters_of_pdf(data: bytes) -> str:
    """All that is printed, in the order in which it is drawn."""
    halves = "".join(char.text for char in chars_of_pdf(data))
    # pdfium gives 𠮷 as the two halves of UTF-16.
    return halves.encode("utf-16", "surrogatepass").decode("utf-16")


@dataclass(frozen=True)
class Char:
    """A printed character and its box, in points from the page's lower left corner."""

    text: str
    page: int
    left: float
    bottom: float
    right: float
    top: float


def chars_of_pdf(data: bytes) -> list[Char]:
    """By pdfium, which browsers use. (pdfminer reads no character of a font that is embedded as CFF with a CMap.)"""
    found = []
    with closing(pdfium.PdfDocument(data)) as pdf:
        for number, page in enumerate(pdf):
            with closing(page), closing(page.get_textpage()) as text:
                for at in range(text.count_chars()):
                    code = pdfium.raw.FPDFText_GetUnicode(text, at)
                    if not pdfium.raw.FPDFText_IsGenerated(text, at):
                        found.append(Char(_character(code), number, *text.get_charbox(at)))
    return found


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 else ""


def without_space(text: str) -> str:
    return "".join(text.split())


def font() -> Path:
    from bot.paper.fonts import find_font

    found = find_font("")
    assert found is not None, "没有找到 Noto Sans CJK。Debian：apt-get install fonts-noto-cjk"
    return found
