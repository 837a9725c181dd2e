"""An article's words into paragraphs (款), each with its items （一）（二） (项)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.model import Paragraph, Place
from bot.reading.glyphs import fold

_ITEM = re.compile(r"[（(] *[一二三四五六七八九十百]{1,4} *[）)]|\d{1,2}[.．、](?!\d)")
# Where a web page lost its line ends, items stand behind one another.
_ITEM_INSIDE = re.compile(r"(?<=[：；。:;])(?= *[（(][一二三四五六七八九十百]{1,4}[）)])")
_OPEN_END = re.compile(r"[\u3400-\u9fff\w，、（《》]$")
_WRAPPED = 15
"""A line this long, or with a comma in it, that ends in mid-sentence goes on in the next one; an article's own
title (第一条 目的) is shorter."""


def read_paragraphs(text: str, start: int, end: int) -> tuple[Paragraph, ...]:
    """The paragraphs of `text[start:end]`; items belong to the paragraph above them."""
    found: list[tuple[list[str], Place]] = []
    for words, place in _pieces(text, start, end):
        if found and _continues(found[-1][0][-1], words):
            lines, first = found[-1]
            lines[-1] += words
            found[-1] = (lines, Place(first.line, first.start, place.end))
        elif found and _ITEM.match(fold(words)):
            lines, first = found[-1]
            found[-1] = ([*lines, words], Place(first.line, first.start, place.end))
        else:
            found.append(([words], place))
    return tuple(
        Paragraph("\n".join(lines), tuple(line for line in lines if _ITEM.match(fold(line))), place)
        for lines, place in found
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, Place]]:
    """(words, place) of each line, a line with several items cut before each of them."""
    at = start
    for raw in text[start:end].split("\n"):
        cuts = [0, *(match.start() for match in _ITEM_INSIDE.finditer(raw)), len(raw)]
        for a, b in pairwise(cuts):
            words = raw[a:b].strip()
            if words:
                first = at + a + raw[a:b].index(words)
                yield (
                    re.sub(r"[ \u3000]{2,}", " ", words),
                    Place(text.count("\n", 0, first) + 1, first, first + len(words)),
                )
        at += len(raw) + 1


def _continues(line: str, following: str) -> bool:
    """Whether a line was only broken by its page's width."""
    wide = len(line) >= _WRAPPED or "，" in line or "、" in line
    return wide and bool(_OPEN_END.search(line)) and not _ITEM.match(fold(following))
