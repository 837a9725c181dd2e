"""How much a report may be: past these, a file is refused, because it was built or broken to exhaust its reader.

The largest real report known to us has 40 pages, 2 000 cells and unpacks to 3 MB.
"""

from __future__ import annotations

from bot.errors import OversizedFile
from bot.reading.source.record import Aside

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
    """Counts the cells of one document, and refuses what is past the bound. `wide`: how spans past theirs begin."""

    def __init__(self) -> None:
        self._left = MOST_CELLS
        self.wide: list[str] = []

    def spend(self, cells: int) -> None:
        self._left -= cells
        if self._left < 0:
            raise too_much(f"的表格超过 {MOST_CELLS} 格")

    def span(self, declared: int, text: str) -> int:
        """How many columns (or rows) a cell may cover that declares so many."""
        if declared > MOST_SPAN:
            self.wide.append(text.strip()[:10])
        return max(1, min(declared, MOST_SPAN))

    def asides(self) -> tuple[Aside, ...]:
        """What staff should know of cells that declare to be wider than any table."""
        if not self.wide:
            return ()
        begins = "、".join(f"「{text or '空白'}」" for text in self.wide[:3])
        what = f"表格里有 {len(self.wide)} 格写明要占 {MOST_SPAN} 行或列以上（{begins}），没有这样大的表"
        return (Aside("table-too-large", what, "数照样读了，请对照原文看一看；最好用 Word 重做这张表，另存为 DOCX。"),)
