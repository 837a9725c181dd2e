"""Tables cut by a page break: a row cut in two becomes one again, a group's label is known on both pages.

A break leaves the rest of a cell on the next page with no sign that it is a rest. It is told by the form itself:
whatever begins a row or a group begins with its number (1. （一） 一、), and a rest does not. No two numbers are
ever put together: where both pages print one in the same column, they are two rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.glyphs import fold
from bot.reading.source.grid import Cell, is_label
from bot.reading.source.lines import one_line
from bot.reading.source.pdf_page import Page
from bot.reading.source.pdf_table import PageTable

_NUMBERED = re.compile(r"^\s*(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d{1,2}[.．、])")
_NEAR = 0.015
"""How far, as part of the table's width, an edge may move from one page to the next."""

Pairs = list[tuple[Cell, Cell]]


def stitch(pages: Sequence[Page]) -> list[Page]:
    """The pages with each cut table mended; it stays two tables, so that each row keeps its page."""
    done = list(pages)
    head: PageTable | None = None  # of the table's first part: the others have lost theirs
    for i in range(len(done) - 1):
        above = next((j for j in range(i, -1, -1) if done[j].pieces), i)
        last = done[above].pieces[-1] if done[above].pieces else None
        first = done[i + 1].pieces[0] if done[i + 1].pieces else None
        if isinstance(last, PageTable) and isinstance(first, PageTable):
            head = head if head and len(done[above].pieces) == 1 else last
            upper, lower = _mended(last, _without_head(head, first))
            done[above] = replace(done[above], pieces=(*done[above].pieces[:-1], upper))
            rest = done[i + 1].pieces[1:]
            done[i + 1] = replace(done[i + 1], pieces=(lower, *rest) if lower.cells else rest)
        else:
            head = None
    return done


def _mended(upper: PageTable, lower: PageTable) -> tuple[PageTable, PageTable]:
    bottom = max(cell.row + cell.rows for cell in upper.cells)
    over = {_span(upper, cell): cell for cell in upper.cells if cell.row + cell.rows == bottom}
    firsts = [cell for cell in lower.cells if cell.row == 0]
    pairs = [(a, b) for b in firsts if (a := over.get(_span(lower, b)))]
    if len(pairs) == len(firsts) == len(over) and _is_one_row(pairs):
        whole = {a: replace(a, text=_put_together(a, b)) for a, b in pairs}
        rest = {b: whole[a] for a, b in pairs}
        return _with(upper, whole), _without_first_row(lower, rest)
    changed: dict[Cell, Cell] = {}
    leaf = max((b.column for b in firsts if is_label(one_line(b.text))), default=0)
    for a, b in pairs:
        cut = _is_label_or_empty(a) and _is_label_or_empty(b) and (not _numbered(b) or not a.text.strip())
        if b.column < leaf and cut and (_numbered(a) or not a.text.strip() or not b.text.strip()):
            text = _put_together(a, b)
            changed |= {a: replace(a, text=text), b: replace(b, text=text)}
    return _with(upper, changed), _with(lower, changed)


def _is_one_row(pairs: Pairs) -> bool:
    """Whether the first row below is the rest of the last row above."""
    if any(a.text.strip() and b.text.strip() and not (_label(a) and _label(b)) for a, b in pairs):
        return False
    named = [i for i, (a, b) in enumerate(pairs) if _label(a) or _label(b)]
    own = [(a, b) for a, b in pairs if a.rows == 1]
    if not named or all(not a.text.strip() for a, _ in own):
        return bool(named)
    leaf = named[-1]
    if leaf == len(pairs) - 1:
        return False  # labels in every column: a head, and what stands below it
    a, b = pairs[leaf]
    if not b.text.strip():
        return True
    return not _numbered(b) and (_numbered(a) or not a.text.strip())


def _without_head(upper: PageTable, lower: PageTable) -> PageTable:
    """`lower` without the head that a word processor repeats on each page."""
    rows = 0
    while (row := _printed(upper, rows)) and row == _printed(lower, rows) and all(map(_is_words, row)):
        rows += 1
    kept = [cell for cell in lower.cells if cell.row >= rows]
    if not rows or not kept or any(cell.row < rows < cell.row + cell.rows for cell in lower.cells):
        return lower
    return replace(lower, cells=tuple(replace(cell, row=cell.row - rows) for cell in kept))


def _is_words(printed: tuple[object, str]) -> bool:
    return not printed[1] or is_label(printed[1])


def _printed(table: PageTable, row: int) -> list[tuple[object, str]]:
    """What stands where; by its place on the page, since the rows below may part the columns further."""
    cells: list[tuple[object, str]] = [(_span(table, c), one_line(c.text)) for c in table.cells if c.row == row]
    return cells if any(text for _, text in cells) else []


def _span(table: PageTable, cell: Cell) -> tuple[int, int]:
    """Where a cell stands across the table, in steps that forgive what moves from page to page."""
    left, width = table.edges[0], table.edges[-1] - table.edges[0]
    begin, end = table.edges[cell.column], table.edges[min(cell.column + cell.columns, len(table.edges) - 1)]
    return round((begin - left) / width / _NEAR / 2), round((end - left) / width / _NEAR / 2)


def _with(table: PageTable, changed: dict[Cell, Cell]) -> PageTable:
    return replace(table, cells=tuple(changed.get(cell, cell) for cell in table.cells))


def _without_first_row(table: PageTable, whole: dict[Cell, Cell]) -> PageTable:
    """What is left when the first row has gone to the page above: labels that go on below it, and the other rows."""
    cells = []
    for cell in table.cells:
        if cell.row > 0:
            cells.append(replace(cell, row=cell.row - 1))
        elif cell.rows > 1:
            cells.append(replace(cell, rows=cell.rows - 1, text=whole[cell].text if cell in whole else cell.text))
    return replace(table, cells=tuple(cells))


def _put_together(a: Cell, b: Cell) -> str:
    return "\n".join(text for text in (a.text, b.text) if text.strip())


def _label(cell: Cell) -> bool:
    return is_label(one_line(cell.text))


def _is_label_or_empty(cell: Cell) -> bool:
    return not cell.text.strip() or _label(cell)


def _numbered(cell: Cell) -> bool:
    return bool(_NUMBERED.match(fold(one_line(cell.text))))
