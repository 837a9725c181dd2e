"""「企业申请的公开率」: the same rate of what one kind of applicants asked for, from the cells of its column."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.turn import Turn
from bot.reading.formulas import Cell, Formula

_TOTAL = "total"


def of_applicants(rate: Formula, turn: Turn) -> Formula:
    """`rate` as it is where its cells stand in several columns, or not just one kind of applicants is named."""
    named = [*dict.fromkeys(id_ for id_ in turn.meaning.ids("column", rate.section) if id_ != _TOTAL)]
    if len(named) != 1 or len({column for _, column in rate.cells}) != 1:
        return rate
    tables = (table for form in turn.knowledge.forms.values() for table in form.tables if table.section == rate.section)
    column = next((c for table in tables for c in table.columns if c.id == named[0]), None)
    if column is None:
        return rate

    def theirs(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple((row, column.id) for row, _ in cells)

    title = f"{rate.title.partition('（')[0]}（{column.path[-1]}）"
    return replace(rate, title=title, left=theirs(rate.left), right=theirs(rate.right), minus=theirs(rate.minus))
