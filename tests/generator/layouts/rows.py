"""Text copied from a page or a PDF that kept the rows and lost the columns: a row a line, cells apart by spaces.

In the wrapped one long labels go on in the next line: 一、本年新收政府信息 | 公开申请数量 3 0.
"""

from __future__ import annotations

import random

from tests.generator.grid import grid_of
from tests.generator.layouts.page import page
from tests.generator.truth import Truth
from tests.generator.written import Written

_NARROW = 10


def write(truth: Truth, rng: random.Random) -> Written:
    gap = rng.choice((" ", "  ", "   "))
    return Written(page(truth, lambda told, section: _table(told, section, gap), between="\n").encode(), ".txt", truth)


def write_wrapped(truth: Truth, rng: random.Random) -> Written:
    return Written(page(truth, lambda told, section: _table(told, section, " ", _NARROW)).encode(), ".txt", truth)


def _table(truth: Truth, section: str, gap: str, width: int = 0) -> str:
    grid = grid_of(truth, section)
    rows = [[box.text for box in grid.in_row(row) if box.text] for row in range(grid.rows)]
    return "\n".join(gap.join(_wrapped(text, width) for text in row) for row in rows if row)


def _wrapped(text: str, width: int) -> str:
    if not width or not any("\u3400" <= character <= "\u9fff" for character in text):
        return text
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))
