"""Noto Sans CJK SC as a small TrueType font that holds the characters which made-up reports use.

fpdf2 writes fonts with CFF outlines, as Noto's are, with a table of its own from codes to glyphs. Such PDFs are read
as well (bot/reading/source/pdf_fonts.py), but offices write TrueType fonts with the plain table, and made-up reports
are to be like theirs.
"""

from __future__ import annotations

import atexit
import logging
import shutil
import tempfile
from functools import cache
from pathlib import Path
from string import printable

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

NOTO = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
_SIMPLIFIED = 2
"""The default face of the collection is the Japanese one."""


@cache
def truetype() -> Path:
    """A font file in a temporary folder, made once a process. Every character of a report stands in these sources."""
    sources = [path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".toml")]
    used = {character for path in sources for character in path.read_text(encoding="utf-8")} | set(printable)
    font = TTFont(NOTO, fontNumber=_SIMPLIFIED)
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    subsetter = Subsetter(Options(layout_features=[], notdef_outline=True, desubroutinize=True))
    subsetter.populate(unicodes=map(ord, used))
    subsetter.subset(font)
    _to_truetype(font)
    folder = Path(tempfile.mkdtemp(prefix="truetype"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    saved = folder / "noto.ttf"
    font.save(saved)
    return saved


def _to_truetype(font: TTFont) -> None:
    glyphs, names = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in names:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"], font["maxp"] = newTable("loca"), newTable("glyf"), newTable("maxp")
    font["glyf"].glyphOrder, font["glyf"].glyphs = names, drawn
    font["maxp"].tableVersion, font["maxp"].numGlyphs = 0x00010000, len(names)
    limits = (
        "Zones TwilightPoints Storage FunctionDefs InstructionDefs StackElements SizeOfInstructions ComponentElements"
    )
    for limit in limits.split():
        setattr(font["maxp"], f"max{limit}", 1 if limit == "Zones" else 0)
    font["post"].formatType = 3.0
    for table in ("CFF ", "VORG", "GPOS", "GSUB", "GDEF"):
        if table in font:
            del font[table]
    font.sfntVersion = "\000\001\000\000"
