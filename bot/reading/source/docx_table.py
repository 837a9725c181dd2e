"""A Word table's cells with their places: gridSpan across, vMerge down, rows and cells inside content controls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from bot.reading.source.grid import Cell
from bot.reading.source.limits import MOST_SPAN, Budget

_WRAPPED = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:moveTo")))
_PROPERTIES = {qn("w:tr"): qn("w:trPr"), qn("w:tc"): qn("w:tcPr")}
_VAL = qn("w:val")


@dataclass(slots=True)
class _Open:
    """A cell whose end downwards is not known yet."""

    text: str
    row: int
    column: int
    columns: int
    rows: int = 1


def table_cells(table: Any, text_of: Callable[[Any], str], budget: Budget) -> Iterator[Cell]:
    """The cells of `table`; `text_of` gives the text in one."""
    cells: list[_Open] = []
    above: dict[int, _Open] = {}
    for number, row in enumerate(_children(table, qn("w:tr"))):
        column = min(_count(row, "w:gridBefore", 0), MOST_SPAN)
        here: dict[int, _Open] = {}
        for cell in _children(row, qn("w:tc")):
            columns = budget.span(_count(cell, "w:gridSpan", 1), "".join(cell.itertext()))
            budget.spend(columns)
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            continued = merge is not None and merge.get(_VAL, "continue") == "continue"
            upper = above.get(column) if continued else None
            if upper and upper.columns == columns:
                upper.rows += 1
                # What is typed in a hidden part of a merged cell does not show.
                here[column] = upper
            else:
                here[column] = _Open(text_of(cell), number, column, columns)
                cells.append(here[column])
            column += columns
        above = here
    for cell in cells:
        yield Cell(cell.text, cell.row, cell.column, cell.rows, cell.columns)


def _children(element: Any, tag: str) -> Iterator[Any]:
    for child in element:
        if child.tag == tag:
            properties = child.find(_PROPERTIES[tag])
            if properties is None or (
                not any(properties.find(qn(gone)) is not None for gone in ("w:del", "w:cellDel", "w:hidden"))
            ):
                yield child
        elif child.tag in _WRAPPED:
            yield from _children(child, tag)


def _count(element: Any, name: str, otherwise: int) -> int:
    found = element.find(f"{_PROPERTIES[element.tag]}/{qn(name)}")
    value = found.get(_VAL, "") if found is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 20 else otherwise
