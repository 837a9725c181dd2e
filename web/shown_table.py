"""A table of a report, ready for the template: headings that span, cells in words, and remarks on doubtful rows."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Certainty, Fact, PageRow, PageTable
from web.cell_words import CellWords, cell_words
from web.table_grid import Heading, by_row, depth_of, headings

_WHY = {
    Certainty.UNDECIDABLE: "原文印得认不准，不止一种读法",
    Certainty.CONTRADICTORY: "原文的合计对不上，印出的数不能当真",
}


@dataclass(frozen=True, slots=True)
class ShownCell:
    """`anchor` is "" where the page has that id already or there is no such cell; `name` says which it is,
    for a screen too narrow to show its headings beside it; `note` is the anchor of its remark."""

    anchor: str
    name: str
    shown: CellWords
    note: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    anchor: str
    heads: list[Heading]
    cells: list[ShownCell]
    line: int


@dataclass(frozen=True, slots=True)
class Note:
    """Why a row's cells are no numbers, with the row as it stands in the source."""

    anchor: str
    row: str
    columns: str
    why: str
    quote: str
    line: int


@dataclass(frozen=True, slots=True)
class ShownTable:
    caption: str
    unit: str
    heads: list[list[Heading]]
    units: list[str]
    depth: int
    rows: list[ShownRow]
    notes: list[Note]


def shown_table(table: PageTable, number: int, taken: set[str]) -> ShownTable:
    """`number` sets its remarks' anchors apart; `taken` are the ids of the page so far, and grows."""
    units = [column.unit for column in table.columns]
    one = units[0] if len(set(units)) == 1 else ""
    rows: list[ShownRow] = []
    notes: list[Note] = []
    for row in table.rows:
        anchor = f"note-{number}-{len(notes) + 1}"
        doubtful = [i for i, fact in enumerate(row.cells) if fact is not None and fact.certainty in _WHY]
        if doubtful:
            notes.append(_note(table, row, doubtful, anchor))
        cells = [
            ShownCell(
                _claim(f"{fact.row_id}.{fact.column_id}", taken) if fact else "",
                "，".join((*row.path[-1:], *table.columns[i].path)),
                cell_words(fact, units[i]),
                anchor if i in doubtful else "",
            )
            for i, fact in enumerate(row.cells)
        ]
        lines = [fact.place.line for fact in row.cells if fact]
        rows.append(ShownRow(_claim(row.id, taken), [], cells, min(lines, default=0)))
    paths = [row.path for row in table.rows]
    heads = by_row(paths) if depth_of(paths) else [[] for _ in rows]
    return ShownTable(
        caption=table.title or "报告自己的表",
        unit=one,
        heads=headings([column.path or ("",) for column in table.columns]),
        units=units,
        depth=depth_of(paths),
        rows=[ShownRow(row.anchor, of_row, row.cells, row.line) for row, of_row in zip(rows, heads, strict=True)],
        notes=notes,
    )


def _note(table: PageTable, row: PageRow, doubtful: list[int], anchor: str) -> Note:
    facts: list[Fact] = [fact for i in doubtful if (fact := row.cells[i]) is not None]
    columns = "、".join("".join(table.columns[i].path[-1:]) or f"第{i + 1}格" for i in doubtful)
    why = "；".join(dict.fromkeys(_WHY[fact.certainty] for fact in facts))
    return Note(anchor, "".join(row.path[-1:]) or table.title, columns, why, facts[0].quote, facts[0].place.line)


def _claim(anchor: str, taken: set[str]) -> str:
    if anchor in taken:
        return ""
    taken.add(anchor)
    return anchor
