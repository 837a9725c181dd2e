"""The fields of a table's line: what stands between its tabs."""

from __future__ import annotations

from bot.reading.cells import Cell, cell, split_cells
from bot.reading.outline import Line


def whole_fields(line: Line) -> list[Cell]:
    """The tab-separated fields of a line, each as it is printed."""
    position, fields = line.start, list[Cell]()
    for printed in line.text.split("\t"):
        fields.append(cell(printed, line.number, position))
        position += len(printed) + 1
    return fields


def fields_of(line: Line) -> list[Cell]:
    """The same, but a field that holds several numbers is taken apart."""
    return [part for field in whole_fields(line) for part in split_cells(field)]
