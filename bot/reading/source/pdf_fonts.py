"""Fonts whose PDF brings its own table from codes to glyphs: pdfminer knows only tables that have a public name.

Without this such a PDF has no text at all and would be taken for a scan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pdfminer.cmapdb import CMapBase, CMapParser
from pdfminer.pdffont import PDFCIDFont, PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1

from bot.reading.source.archive import in_memory

_KINDS = ("CIDFontType0", "CIDFontType2")


class Fonts(PDFResourceManager):
    """Makes the fonts of one document."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        named = resolve1(spec.get("Subtype"))
        if getattr(named, "name", "") in _KINDS and isinstance(spec.get("Encoding"), PDFStream):
            return _OwnTableFont(self, spec)
        return super().get_font(objid, spec)


class _OwnTableFont(PDFCIDFont):
    """Its characters are told by their codes: the text by ToUnicode, the widths by the glyph that a code stands for."""

    def __init__(self, fonts: PDFResourceManager, spec: Mapping[str, Any]) -> None:
        super().__init__(fonts, spec)
        table = _Table()
        CMapParser(table, in_memory(spec["Encoding"].get_data())).run()
        self._glyphs = table.glyphs
        self._length = table.length

    def decode(self, data: bytes) -> Iterable[int]:
        steps = range(0, len(data) - self._length + 1, self._length)
        return [int.from_bytes(data[i : i + self._length], "big") for i in steps]

    def char_width(self, code: int) -> float:
        return super().char_width(self._glyphs.get(code, code))


class _Table(CMapBase):
    """Collects what a table says: code → glyph; `length` is the number of bytes of a code."""

    def __init__(self) -> None:
        super().__init__()
        self.glyphs: dict[int, int] = {}
        self.length = 2

    def add_cid2unichr(self, cid: int, code: Any) -> None:
        if isinstance(code, bytes) and code:
            self.length = len(code)
            self.glyphs[int.from_bytes(code, "big")] = cid
