"""An Excel workbook (XLSX) as lines: each visible sheet's rows, merged cells as in any other table.

Only cells that the file stores are walked, never the sheet's claimed size: one cell in the last row and column
would make that 17 milliards.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from bot.reading.source.archive import check_archive, damaged, in_memory
from bot.reading.source.grid import Cell, grid_lines
from bot.reading.source.limits import MOST_SPAN, Budget
from bot.reading.source.lines import plain_lines
from bot.reading.source.record import Source
from bot.reading.source.xlsx_far import far_cells
from bot.reading.source.xlsx_size import check_sheets
from bot.reading.source.xlsx_value import shown
from bot.reading.source.xlsx_years import asides_of_other_years, sheets_of_other_years

Stored = Mapping[tuple[int, int], str]
"""(row, column) → the text shown there; "" for a cell that is framed and empty."""


def read_xlsx(data: bytes) -> Source:
    """Raises DamagedFile, LockedFile or OversizedFile."""
    check_archive(data)
    check_sheets(data)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of drawings and validations that it leaves out; nothing of them is read here.
            warnings.simplefilter("ignore")
            written, reckoned = (load_workbook(in_memory(data), data_only=only) for only in (False, True))
    except (BadZipFile, InvalidFileException, OSError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise damaged() from error
    except SyntaxError as error:  # lxml's and ElementTree's errors of malformed XML are both one
        raise damaged() from error
    budget = Budget()
    lines: list[str] = []
    stored = {
        sheet.title: dict(_stored(sheet, reckoned[sheet.title], budget))
        for sheet in written.worksheets
        if sheet.sheet_state == "visible"
    }
    others = sheets_of_other_years(stored, written.active.title if written.active else "")
    for sheet in written.worksheets:
        if sheet.title in stored and sheet.title not in others:
            lines += _sheet_lines(stored[sheet.title], _merges(sheet), _hidden_columns(sheet), budget)
    read = {name: cells for name, cells in stored.items() if name not in others}
    return Source("\n".join(lines), "xlsx", asides=(*asides_of_other_years(others), *far_cells(read), *budget.asides()))


def _stored(sheet: Worksheet, values: Any, budget: Budget) -> Iterator[tuple[tuple[int, int], str]]:
    hidden_rows = {row for row, kept in sheet.row_dimensions.items() if kept.hidden}
    hidden = _hidden_columns(sheet)
    cells: Mapping[tuple[int, int], Any] = sheet._cells
    budget.spend(len(cells))
    for (row, column), cell in sorted(cells.items()):
        if row in hidden_rows or any(column in columns for columns in hidden):
            continue
        border = cell.border
        framed = any(side is not None and side.style for side in (border.left, border.right, border.top, border.bottom))
        reckoned = values._cells.get((row, column))
        text = shown(cell, reckoned.value if reckoned is not None else None)
        if text or framed:
            yield (row, column), text


def _hidden_columns(sheet: Worksheet) -> tuple[range, ...]:
    return tuple(range(kept.min, kept.max + 1) for kept in sheet.column_dimensions.values() if kept.hidden)


def _merges(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """Where each merged range begins → (rows, columns)."""
    return {
        (area.min_row, area.min_col): (area.max_row - area.min_row + 1, area.max_col - area.min_col + 1)
        for area in sheet.merged_cells.ranges
    }


def _sheet_lines(
    stored: Stored, merges: Mapping[tuple[int, int], tuple[int, int]], hidden: tuple[range, ...], budget: Budget
) -> Iterator[str]:
    by_row: dict[int, list[int]] = defaultdict(list)
    for row, column in stored:
        by_row[row].append(column)
    for block in _blocks(by_row, merges):
        if len(block) == 1 and sum(bool(stored[block[0], column]) for column in by_row[block[0]]) <= 1:
            for column in by_row[block[0]]:
                yield from plain_lines(stored[block[0], column])
        else:
            yield from grid_lines(_block_cells(block, by_row, stored, merges, hidden, budget))


def _blocks(
    by_row: Mapping[int, list[int]], merges: Mapping[tuple[int, int], tuple[int, int]]
) -> Iterator[tuple[int, ...]]:
    """Rows that stand together. A line of text is a block of its own: one cell alone, or one merged over its row."""
    block: list[int] = []
    down = 0
    for row in sorted(by_row):
        first = min(by_row[row])
        rows, columns = merges.get((row, first), (1, 1))
        alone = rows == 1 and max(by_row[row]) < first + columns and row > down
        if block and (alone or row > block[-1] + 1):
            yield tuple(block)
            block = []
        if alone:
            yield (row,)
        else:
            block.append(row)
            down = max([down, *(row + merges[row, c][0] - 1 for c in by_row[row] if (row, c) in merges)])
    if block:
        yield tuple(block)


def _block_cells(
    block: Iterable[int],
    by_row: Mapping[int, list[int]],
    stored: Stored,
    merges: Mapping[tuple[int, int], tuple[int, int]],
    hidden: tuple[range, ...],
    budget: Budget,
) -> Iterator[Cell]:
    """The cells of a block; up to its last printed column, a place that stores nothing is an empty cell."""
    rows = tuple(block)
    columns = [column for row in rows for column in by_row[row] if stored[row, column]]
    first, width = min(columns, default=1), min(max(columns, default=1), min(columns, default=1) + MOST_SPAN)
    taken: set[tuple[int, int]] = set()
    at = {row: i for i, row in enumerate(rows)}
    for row in rows:
        last = max([width, *(c for c in by_row[row] if c <= width + MOST_SPAN)])
        budget.spend(last - first + 1)
        for column in range(first, last + 1):
            if (row, column) in taken or any(column in columns for columns in hidden):
                continue
            down, across = merges.get((row, column), (1, 1))
            text = stored.get((row, column), "")
            across = budget.span(across, text)
            covered = [r for r in range(row, row + min(down, len(rows))) if r in at]
            budget.spend(len(covered) * across)
            taken |= {(r, c) for r in covered for c in range(column, column + across)}
            yield Cell(text, at[row], column - first, len(covered), across)
