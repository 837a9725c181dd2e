"""A row of the form as a report prints it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Place
from bot.reading.form import Row
from bot.reading.table.cells import Cell


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of the form as it is printed. `fits`: there is one cell for each of the row's columns.

    `glued`: the columns were lost in the print, so that one cell's digits may belong to several columns.
    `at`: the ids of the columns that the cells stand in, where the table names them but lacks others of the row's.
    """

    row: Row
    cells: tuple[Cell, ...]
    fits: bool
    quote: str
    place: Place
    glued: bool = False
    at: tuple[str, ...] = ()
