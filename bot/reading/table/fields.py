"""The fields of a table's line: what stands between its tabs."""

from __future__ import annotations

from functools import lru_cache

from bot.reading.outline import Line
from bot.reading.table.cells import Cell, cell, split_cells


@lru_cache(maxsize=1 << 10)
def whole_fields(line: Line) -> tuple[Cell, ...]:
    """The tab-separated fields of a line, each as it is printed. Every table of the form looks at every line."""
    position, fields = line.start, list[Cell]()
    for printed in line.text.split("\t"):
        fields.append(cell(printed, line.number, position))
        position += len(printed) + 1
    return tuple(fields)


@lru_cache(maxsize=1 << 10)
def fields_of(line: Line) -> tuple[Cell, ...]:
    """The same, but a field that holds several numbers is taken apart."""
    return tuple(part for field in whole_fields(line) for part in split_cells(field))
