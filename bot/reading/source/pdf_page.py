"""One page of a PDF as pieces from top to bottom: lines of text with their places, and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.reading.source.pdf_edges import open_ends
from bot.reading.source.pdf_homes import inside
from bot.reading.source.pdf_level import level
from bot.reading.source.pdf_open import open_tables
from bot.reading.source.pdf_table import PageTable, read_table

_NUMBER = re.compile(r"^[\s\-—–―·~]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/，,共 ]+\s*\d{1,3}\s*页?)?[\s\-—–―·~]*$")
_EDGE = 0.12
_WHOLE = 0.85
_SLANTED = 0.1
"""From this slope on. Slanted type (italics made of an upright font) leans, but its line stays level."""
_THIN = 4
_COVER = 100
"""Letters that may stand on a picture as large as the page: a cover's title. More of them are a scan's guesswork."""


@dataclass(frozen=True, slots=True)
class TextLine:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


Piece = TextLine | PageTable


@dataclass(frozen=True, slots=True)
class Page:
    pieces: tuple[Piece, ...]
    scanned: bool
    height: float


def read_page(page: Any) -> Page:
    """`page` is pdfplumber's."""
    level(page.chars)
    # Bold that is faked by printing twice would double every digit.
    page = page.dedupe_chars().filter(lambda thing: not _is_slanted(thing) and not _is_shade(thing))
    settings = {"explicit_horizontal_lines": open_ends(page)}
    tables = [table for found in page.find_tables(settings) if (table := read_table(page, found))]
    outside = page.filter(lambda thing: not any(inside(thing, table.box) for table in tables))
    opened = open_tables(outside.chars)
    held = {id(char) for _, chars in opened for char in chars}
    outside = outside.filter(lambda thing: id(thing) not in held)
    tables += [table for table, _ in opened]
    lines = [_line(line) for line in outside.extract_text_lines(return_chars=True) if line["text"].strip()]
    pieces: list[Piece] = [*lines, *tables]
    area = page.width * page.height
    covered = any((i["x1"] - i["x0"]) * (i["bottom"] - i["top"]) > _WHOLE * area for i in page.images)
    letters = sum(not char["text"].isspace() for char in page.chars)
    scanned = (covered and letters > _COVER) or (letters == 0 and bool(page.images))
    return Page(tuple(sorted(pieces, key=lambda piece: piece.top)), scanned, float(page.height))


def _is_slanted(thing: Any) -> bool:
    """A character of a watermark that runs across the page: upright text and text turned by a quarter are not."""
    if thing.get("object_type") != "char" or not thing.get("matrix"):
        return False
    across, up = abs(thing["matrix"][0]), abs(thing["matrix"][1])
    return bool(min(across, up) > _SLANTED * max(across, up))


def _is_shade(thing: Any) -> bool:
    """The ground of a row or cell: its edges are no borders. Borders that are drawn as boxes are thin."""
    filled = thing.get("object_type") == "rect" and thing.get("fill") and not thing.get("stroke")
    return bool(filled) and min(thing["width"], thing["height"]) > _THIN


def _line(line: Any) -> TextLine:
    sizes = Counter(round(char["size"], 1) for char in line["chars"])
    return TextLine(line["text"], line["x0"], line["x1"], line["top"], line["bottom"], sizes.most_common(1)[0][0])


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """The pages without page numbers and what is repeated at the top or bottom of most of them."""
    repeated = Counter(mark for page in pages for mark in {_mark(page, piece) for piece in page.pieces} if mark)
    often = {mark for mark, times in repeated.items() if times > max(2, len(pages) // 2)}
    return [replace(page, pieces=tuple(_kept(page, often))) for page in pages]


def _kept(page: Page, often: set[str]) -> Iterable[Piece]:
    for piece in page.pieces:
        is_number = isinstance(piece, TextLine) and at_edge(page, piece) and _NUMBER.match(piece.text)
        if not is_number and _mark(page, piece) not in often:
            yield piece


def _mark(page: Page, piece: Piece) -> str:
    """What a line at the page's edge has in common with its like on other pages: everything but the digits."""
    if isinstance(piece, TextLine) and at_edge(page, piece):
        return f"{round(piece.top / 4)} {re.sub('[0-9]+', '#', piece.text)}"
    return ""


def at_edge(page: Page, piece: Piece) -> bool:
    return piece.bottom < page.height * _EDGE or piece.top > page.height * (1 - _EDGE)
