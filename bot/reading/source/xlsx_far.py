"""Cells of a workbook that stand far from all others: mostly a key pressed by mistake at the end of the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from openpyxl.utils.cell import get_column_letter

from bot.reading.source.limits import MOST_SPAN
from bot.reading.source.record import Aside

_REMEDY = "多半是误按的：请删去那一格再存；确实是报告的内容，请移到表格旁边。"


def far_cells(sheets: Mapping[str, Mapping[tuple[int, int], str]]) -> Iterator[Aside]:
    """One for each sheet that has any. `sheets`: name → (row, column) → text."""
    for name, cells in sheets.items():
        filled = [place for place, text in cells.items() if text]
        rows, columns = _first_far(row for row, _ in filled), _first_far(column for _, column in filled)
        far = [(row, column) for row, column in filled if (rows and row >= rows) or (columns and column >= columns)]
        if far:
            row, column = far[0]
            more = f"等 {len(far)} 格" if len(far) > 1 else ""
            where = f"{get_column_letter(column)}{row}"
            yield Aside("cell-far-away", f"工作表「{name}」的 {where} {more}离别的格子很远，可能没有读到", _REMEDY)


def _first_far(places: Iterable[int]) -> int:
    """The first place behind a gap that no report has; 0 where there is none."""
    known = sorted(set(places))
    return next((b for a, b in pairwise(known) if b - a > MOST_SPAN), 0)
