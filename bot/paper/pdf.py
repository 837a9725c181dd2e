"""The form as PDF. Cells grow with their text, and a long one goes on over the page: nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.paper.layout import Row, notes_of, rows_of, signature_of, title_of
from bot.paper.sheet import Sheet

if TYPE_CHECKING:
    from fpdf import FPDF

_MARGIN, _PAD, _LINE, _LABEL = 20.0, 1.8, 6.2, 36.0
_SIZE, _TITLE, _SMALL = 11, 18, 9.5
_FACE = "form"
_NEVER_FIRST = frozenset("、，。；：？！）】》」』”’…％,.;:?!)]}%")
_NEVER_LAST = frozenset("（【《「『“‘([{")


class MissingGlyphs(Exception):
    """The font has no picture for `characters`; the PDF would silently lack them."""

    def __init__(self, characters: str) -> None:
        super().__init__("glyphs are missing")
        self.characters = characters


def pdf_of(sheet: Sheet, font: Path) -> bytes:
    """Raises MissingGlyphs, OSError."""
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

    pdf = FPDF(format="A4")
    try:
        return _drawn(pdf, sheet, font)
    finally:
        for face in pdf.fonts.values():
            if isinstance(face, TTFFont):
                face.ttfont.close()


def _drawn(pdf: FPDF, sheet: Sheet, font: Path) -> bytes:
    pdf.set_margin(_MARGIN)
    pdf.set_auto_page_break(False)
    pdf.add_font(_FACE, fname=str(font), collection_font_number=_simplified(font))
    rows, (sign, day), notes = [*rows_of(sheet)], signature_of(sheet), notes_of(sheet)
    everything = [title_of(sheet), sign, day, *notes, *(part for row in rows for pair in row for part in pair)]
    _have_glyphs(pdf, "".join(everything))
    pdf.set_title(title_of(sheet))
    pdf.set_lang("zh-CN")
    pdf.add_page()
    pdf.set_font(_FACE, size=_TITLE)
    pdf.cell(w=0, h=12, text=title_of(sheet), align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(3)
    pdf.set_font(_FACE, size=_SIZE)
    for row in rows:
        _draw(pdf, row)
    _ending(pdf, sign, day, notes)
    return bytes(pdf.output())


def _simplified(font: Path) -> int:
    """Which face of a collection is the one for simplified Chinese: the first of Noto's is the Japanese one."""
    if font.suffix.lower() not in (".ttc", ".otc"):
        return 0
    from fontTools.ttLib import TTCollection

    with TTCollection(str(font), lazy=True) as collection:
        for number, face in enumerate(collection.fonts):
            if (face["name"].getDebugName(1) or "").endswith("SC"):
                return number
    return 0


def _have_glyphs(pdf: FPDF, text: str) -> None:
    from fpdf.fonts import TTFFont

    pdf.set_font(_FACE, size=_SIZE)
    font = pdf.current_font
    known = font.cmap if isinstance(font, TTFFont) else {}
    missing = "".join(dict.fromkeys(c for c in text if c != "\n" and ord(c) not in known))
    if missing:
        raise MissingGlyphs(missing)


def _draw(pdf: FPDF, row: Row) -> None:
    """One row of the table; what does not fit on this page goes on in the same columns of the next."""
    if not row[0][0]:
        if _room(pdf) < 4:  # a heading does not stay behind alone
            pdf.add_page()
        pdf.set_fill_color(228)
        pdf.cell(w=pdf.epw, h=_LINE + 2 * _PAD, text=row[0][1], border=1, align="C", fill=True, new_x="LMARGIN",
                 new_y="NEXT")  # fmt: skip
        return
    wide = (pdf.epw - _LABEL * len(row)) / len(row)
    cells = [(text, width) for label, value in row for text, width in ((label, _LABEL), (value, wide))]
    columns = [(_lines(pdf, text, width - 2 * _PAD), width) for text, width in cells]
    while any(lines for lines, _ in columns):
        if _room(pdf) < min(3, max(len(lines) for lines, _ in columns)):
            pdf.add_page()
        taken = min(_room(pdf), max(len(lines) for lines, _ in columns))
        _cells(pdf, [(lines[:taken], width) for lines, width in columns], taken)
        columns = [(lines[taken:], width) for lines, width in columns]


def _cells(pdf: FPDF, columns: list[tuple[list[str], float]], deep: int) -> None:
    top, left, height = pdf.get_y(), pdf.l_margin, deep * _LINE + 2 * _PAD
    for number, (lines, width) in enumerate(columns):
        pdf.set_fill_color(243)
        pdf.rect(left, top, width, height, style="DF" if number % 2 == 0 else "D")
        for at, line in enumerate(lines):
            pdf.set_xy(left + _PAD, top + _PAD + at * _LINE)
            pdf.cell(w=width - 2 * _PAD, h=_LINE, text=line)
        left += width
    pdf.set_xy(pdf.l_margin, top + height)


def _lines(pdf: FPDF, text: str, width: float) -> list[str]:
    """`text` in lines that fit; never none, so that an empty field has its height."""
    pdf.c_margin = 0
    return [line for paragraph in text.split("\n") for line in _wrapped(pdf, paragraph, width)]


def _wrapped(pdf: FPDF, text: str, width: float) -> Iterator[str]:
    """`text` broken between any two characters, but no line begins with 、 or ends with （: one more goes down."""
    line, full = "", 0.0
    for char in text:
        wide = pdf.get_string_width(char)
        if line and full + wide > width:
            cut = len(line)
            while cut > 1 and (
                (line[cut] if cut < len(line) else char) in _NEVER_FIRST or line[cut - 1] in _NEVER_LAST
            ):
                cut -= 1
            cut = cut if cut > 1 else len(line)
            yield line[:cut]
            line = line[cut:]
            full = pdf.get_string_width(line)
        line, full = line + char, full + wide
    yield line


def _room(pdf: FPDF) -> int:
    """How many lines of a row still fit on this page."""
    return int((pdf.h - _MARGIN - pdf.get_y() - 2 * _PAD) / _LINE)


def _ending(pdf: FPDF, sign: str, day: str, notes: tuple[str, ...]) -> None:
    small = [f"{number}. {note}" for number, note in enumerate(notes, 1)]
    pdf.set_font(_FACE, size=_SMALL)
    lines = [line for note in small for line in _lines(pdf, note, pdf.epw)]
    if pdf.get_y() + 34 + len(lines) * 5.4 > pdf.h - _MARGIN:
        pdf.add_page()
    pdf.set_font(_FACE, size=_SIZE)
    pdf.ln(14)
    pdf.cell(w=pdf.epw / 2, h=_LINE, text=sign)
    pdf.cell(w=0, h=_LINE, text=day, align="R", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(8)
    pdf.set_font(_FACE, size=_SMALL)
    for line in lines:
        pdf.cell(w=0, h=5.4, text=line, new_x="LMARGIN", new_y="NEXT")
