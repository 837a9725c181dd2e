"""Lines of a PDF into paragraphs: a line that fills its row goes on in the next one that is not indented."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.glyphs import fold
from bot.reading.source.pdf_page import Page, TextLine
from bot.reading.source.pdf_table import PageTable

_NUMBERED = re.compile(r"^\s*(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d{1,2}[.．、])")
_ENDS = ("。", "；", "：", "！", "？")
_FULL_LINES = 3
_SHORTEST = 12
"""So many lines of at least so many letters must reach the right edge before it counts as one."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """Of the running text: its edges and its size of type."""

    left: float
    right: float
    size: float


def paragraphs(pages: Sequence[Page]) -> list[Page]:
    """The pages with each paragraph one line, also where it goes on over a page break (it belongs to the first)."""
    measure = _measure([piece for page in pages for piece in page.pieces if isinstance(piece, TextLine)])
    done: list[list[TextLine | PageTable]] = [[] for _ in pages]
    home, before = 0, None
    for number, page in enumerate(pages):
        for piece in page.pieces:
            begun = done[home][-1] if done[home] else None
            if (
                isinstance(piece, TextLine)
                and before
                and isinstance(begun, TextLine)
                and _goes_on(before, piece, measure)
            ):
                done[home][-1] = replace(begun, text=f"{begun.text}\n{piece.text}")
            else:
                done[number].append(piece)
                home = number
            before = piece if isinstance(piece, TextLine) else None
    return [replace(page, pieces=tuple(pieces)) for page, pieces in zip(pages, done, strict=True)]


def _measure(lines: Sequence[TextLine]) -> _Measure:
    if not lines:
        return _Measure(0, math.inf, 0)
    # Where there is little prose, most letters may be a table's, in smaller type.
    said = [line for line in lines if "。" in line.text] or lines
    size = Counter(line.size for line in said for _ in line.text).most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 1]
    rights = sorted((line.x1 for line in body if line.x1 - line.x0 > _SHORTEST * size), reverse=True)
    # The rightmost place that several lines reach; a mark of punctuation may hang over it.
    right = next((x for x in rights if sum(abs(x - other) < size for other in rights) >= _FULL_LINES), math.inf)
    return _Measure(min(line.x0 for line in body), right, size)


def _goes_on(upper: TextLine, lower: TextLine, measure: _Measure) -> bool:
    if abs(upper.size - lower.size) > 1:
        return False
    ended = upper.text.rstrip().endswith(_ENDS)
    if upper.size > 1.15 * measure.size:
        # A title in larger type is one title, on however many lines.
        return 0 < lower.top - upper.top < 2.5 * upper.size and not ended
    if ended and _NUMBERED.match(fold(lower.text)):
        return False
    return upper.x1 > measure.right - 1.5 * measure.size and lower.x0 < measure.left + measure.size
