"""Rows whose cells are told by the names above them, also where a table is cut into halves or has columns of its own.

Halves of a row are put together by their columns' names; where they leave columns out, these stay out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from bot.model import Place
from bot.reading.form import Row, Table
from bot.reading.glyphs import key
from bot.reading.outline import Line
from bot.reading.table.cells import Cell
from bot.reading.table.heads import Head, HeadedLine, headed_lines
from bot.reading.table.printed_row import PrintedRow

_Part = tuple[Row, HeadedLine, Mapping[str, Cell]]


def headed_rows(lines: Iterable[Line], table: Table, exact: bool) -> tuple[list[PrintedRow], frozenset[int]]:
    """The rows found so, each as often as it is printed, and the numbers of their lines.

    `exact` as in read_rows. In other sources fields may have shifted, so there a header is only gone by where it must
    be (it names more or fewer columns than the form, or in another order), and where every cell below it is a number.
    """
    names = {key(name): row for row in table.rows for name in (row.label, *row.labels) if name}
    parts: list[_Part] = []
    for _, block in groupby(headed_lines(lines, table), key=lambda headed: headed.block):
        found = [part for headed in block if (part := _part(headed, names, table))]
        if exact or _is_needed(found):
            parts += found
    return list(_put_together(parts)), frozenset(headed.line.number for _, headed, _ in parts)


def _part(headed: HeadedLine, names: Mapping[str, Row], table: Table) -> _Part | None:
    head, fields = headed.head, headed.fields
    label = next((i for i in range(head.first - 1, -1, -1) if key(fields[i].printed) in names), None)
    row = names[key(fields[label].printed)] if label is not None else None
    if row is None and table.nameless and not any(field.number is not None for field in fields[: head.first]):
        row = table.nameless if any(field.number is not None for field in fields) else None
    if row is None or _is_misnamed(head, row, label):
        return None
    cells = {id_: head.cell(id_, fields) for id_ in row.columns if id_ in head.at}
    told = {id_: cell for id_, cell in cells.items() if cell}
    return (row, headed, told) if told and len(told) == len(cells) else None


def _is_misnamed(head: Head, row: Row, label: int | None) -> bool:
    """Whether the header has a field for each column of the row, in the form's order, and calls one by another name."""
    begin = 0 if label is None else label + 1
    if head.width - begin != len(row.columns) or all(id_ in head.at for id_ in row.columns):
        return False
    return all(head.at.get(id_, (begin + i,)) == (begin + i,) for i, id_ in enumerate(row.columns))


def _is_needed(parts: Sequence[_Part]) -> bool:
    if not all(cell.number is not None for _, _, cells in parts for cell in cells.values()):
        return False
    return any(
        headed.head.beside
        or headed.head.doubled
        or len(cells) < len(row.columns)
        or _is_in_another_order(headed.head, row)
        for row, headed, cells in parts
    )


def _is_in_another_order(head: Head, row: Row) -> bool:
    """Whether the header names the columns in another order than the form: then their places tell the wrong ones."""
    places = [head.at[id_][0] for id_ in row.columns if id_ in head.at]
    return places != sorted(places)


def _put_together(parts: Iterable[_Part]) -> Iterator[PrintedRow]:
    prints: list[list[_Part]] = []
    for part in parts:
        row, _, cells = part
        home = next(
            (p for p in prints if p[0][0] is row and not any(cells.keys() & told.keys() for _, _, told in p)), None
        )
        if home:
            home.append(part)
        else:
            prints.append([part])
    yield from map(_printed, prints)


def _printed(parts: Sequence[_Part]) -> PrintedRow:
    row = parts[0][0]
    told = {id_: cell for _, _, cells in parts for id_, cell in cells.items()}
    at = tuple(id_ for id_ in row.columns if id_ in told)
    quote = " ".join(headed.line.text.strip() for _, headed, _ in parts)
    fits = len(at) == len(row.columns)
    place: Place = parts[0][1].line.place
    return PrintedRow(row, tuple(told[id_] for id_ in at), fits, quote, place, at=() if fits else at)
