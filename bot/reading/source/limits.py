"""How much a report may be: past these, a file is refused, because it was built or broken to exhaust its reader.

The largest real report known to us has 40 pages, 2 000 cells and unpacks to 3 MB.
"""

from __future__ import annotations

from bot.errors import OversizedFile

MOST_BYTES = 50_000_000
MOST_UNPACKED = 100_000_000
MOST_XML = 30_000_000
"""Of the unpacked bytes, those that become a tree in memory, where each takes tenfold."""
MOST_MEMBERS = 5_000
MOST_PAGES = 500
MOST_SPAN = 1_000
MOST_CELLS = 200_000
MOST_CHARACTERS = 5_000_000

_REMEDY = "请只留下报告本身，另存为 DOCX 后再放进来。"


def too_much(what: str) -> OversizedFile:
    """The error that says what there is too much of."""
    return OversizedFile(f"这个文件{what}，不像一份报告。", remedy=_REMEDY)


class Budget:
    """Counts the cells of one document, and refuses what is past the bound."""

    def __init__(self) -> None:
        self._left = MOST_CELLS

    def spend(self, cells: int) -> None:
        self._left -= cells
        if self._left < 0:
            raise too_much(f"的表格超过 {MOST_CELLS} 格")
