"""Lines of a PDF into paragraphs: a line that fills its row goes on in the next one that is not indented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.reading.source.pdf_page import Page, Piece, TextLine


@dataclass(frozen=True, slots=True)
class _Measure:
    """Of the running text: its edges and its size of type."""

    left: float
    right: float
    size: float


def paragraphs(pages: Sequence[Page]) -> list[Page]:
    """The pages with each paragraph one line, also where it goes on over a page break (it belongs to the first)."""
    lines = [piece for page in pages for piece in page.pieces if isinstance(piece, TextLine)]
    if not lines:
        return list(pages)
    size = Counter(line.size for line in lines for _ in line.text).most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 1]
    left = Counter(round(line.x0) for line in body).most_common(1)[0][0]
    measure = _Measure(
        min(left, *(line.x0 for line in body)), sorted(line.x1 for line in body)[-1 - len(body) // 10], size
    )
    done: list[list[Piece]] = []
    before: tuple[int, TextLine] | None = None
    for number, page in enumerate(pages):
        done.append([])
        for piece in page.pieces:
            if isinstance(piece, TextLine) and before and _goes_on(before[1], piece, measure):
                joined = replace(piece, text=f"{done[before[0]][-1].text}\n{piece.text}")  # type: ignore[union-attr]
                done[before[0]][-1] = joined
            else:
                done[number].append(piece)
            if isinstance(piece, TextLine):
                home = before[0] if before and done[before[0]] and not done[number] else number
                before = (home, piece)
            else:
                before = None
    return [replace(page, pieces=tuple(pieces)) for page, pieces in zip(pages, done, strict=True)]


def _goes_on(upper: TextLine, lower: TextLine, measure: _Measure) -> bool:
    if abs(upper.size - lower.size) > 1:
        return False
    if upper.size > 1.15 * measure.size:
        # A title in larger type is one title, on however many lines.
        return 0 < lower.top - upper.top < 2.5 * upper.size and not upper.text.rstrip().endswith("。")
    return upper.x1 > measure.right - 1.5 * measure.size and lower.x0 < measure.left + measure.size
