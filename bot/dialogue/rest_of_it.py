"""「剩下的呢」 behind one or two parts of a row: what the total holds besides them, each part and their sum."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.quantity import lines_of
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import Concept, Span
from bot.answering.turn import Turn
from bot.dialogue.other_years import Years
from bot.reading.form import Table

_OVER_ALL = (LISTED, "sum")
_TOTAL = "total"


def rest_of_it(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where the last replies told no parts of one total, or something else is named."""
    named = said.organs or said.of or said.heads or said.formula or years.any or said.wanted.share
    if named or said.wanted.operation not in _OVER_ALL or not turn.follows("rest"):
        return None
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    if report is None or report.form is None:
        return None
    form = turn.knowledge.form_of(report)
    told = _cells_told(turn, last, form.id)
    if not told or len({(section, row) for section, row, _ in told}) != 1:
        return None
    table, row = form.table(told[0][0]), told[0][1]
    columns = {column for _, _, column in told}
    wholes = [i for i in table.identities if i.along == "columns" and len(i.right) == 1]
    whole = next((i for i in wholes if columns < {*i.left}), None)
    if whole is None:
        return None
    rest = [column for column in whole.left if column not in columns]
    parts = tuple(replace(last, spans=_named(table, row, column), operation=LISTED) for column in rest)
    return replace(last, operation="sum", parts=parts) if len(parts) > 1 else replace(parts[0], parts=())


def _cells_told(turn: Turn, last: Inquiry, form: str) -> list[tuple[str, str, str]]:
    """(section, row, column) of each single cell that was told of the same report, the last one first."""
    cells: list[tuple[str, str, str]] = []
    for inquiry in (last, *reversed(turn.memory.before)):
        lines = lines_of(turn, inquiry, form) if inquiry.is_plain and inquiry.pairs == last.pairs else ()
        if not lines or not all(len(line.cells) == 1 for line in lines):
            break
        here = [(line.section, *line.cells[0]) for line in lines]
        if cells and any((section, row) != cells[0][:2] for section, row, _ in here):
            break
        cells += [cell for cell in here if not cell[2].endswith(_TOTAL)]
    return cells


def _named(table: Table, row: str, column: str) -> tuple[Span, ...]:
    """The cell in words of the form: its row and column, or the kind of case and how it ended."""
    bundles = [b for b in table.column_groups if column in b.columns] if not table.row(row).path else []
    if bundles:
        narrowest = min(bundles, key=lambda b: len(b.columns))  # 直接起诉, and not all lawsuits
        concepts = (
            Concept("column_group", narrowest.id, table.section),
            Concept("measure", table.column(column).measure, table.section),
        )
    else:
        concepts = (Concept("row", row, table.section), Concept("column", column, table.section))
    return tuple(Span(0, 0, "", (concept,)) for concept in concepts)
