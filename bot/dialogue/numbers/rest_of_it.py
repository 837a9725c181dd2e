"""「剩下的呢」 behind one or two parts of a row: what the total holds besides them, each part and their sum."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from bot.answering.computing.quantity import lines_of
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import Concept, Span
from bot.answering.turn import Turn
from bot.dialogue.numbers.other_cells import merged_cells
from bot.dialogue.when.other_years import Years
from bot.reading.form import Table
from bot.reading.formulas import Cell

_OVER_ALL = (LISTED, "sum")
_TOTAL = "total"
_SEVERAL = 2


def rest_of_it(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where the last replies told no parts of one total, or something else is named."""
    if turn.follows("rest") and said.wanted.operation == "sum":  # 剩下几类一共多少 names no total
        said = replace(said, spans=tuple(s for s in said.spans if not any(c.id == _TOTAL for c in s.concepts)))
    parts_told = {c.id for span in last.spans for c in span.concepts if c.kind in ("measure", "column")} - {_TOTAL}
    taken_off = turn.follows("without") and last.is_plain and not parts_told
    taken_off = taken_off and {*said.heads} in ({"measure"}, {"column"})
    named = said.organs or said.of or (said.heads and not taken_off) or said.formula or years.any or said.wanted.share
    if named or said.wanted.operation not in _OVER_ALL or not (taken_off or turn.follows("rest")):
        return None
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    if report is None or report.form is None:
        return None
    form = turn.knowledge.form_of(report)
    # 没审结的别算进去 behind all of them: what the total holds besides those.
    last = replace(last, spans=merged_cells(turn, said, last), text=turn.meaning.text) if taken_off else last
    told = _cells_told(turn, last, form.id)
    rest = _besides(form.table(told[0][0]), told) if told else []
    parts = tuple(replace(last, spans=_named(form.table(told[0][0]), *cell), operation=LISTED) for cell in rest)
    if len(parts) < _SEVERAL:
        return replace(parts[0], parts=()) if parts else None
    return replace(last, operation="sum", parts=parts)


def _besides(table: Table, told: list[tuple[str, str, str]]) -> list[Cell]:
    """What one total holds besides the cells that were told last of one row, or of one column of several rows."""
    _, row, column = told[0]
    columns = [c for _, _, c in takewhile(lambda cell: cell[1] == row and not cell[2].endswith(_TOTAL), told)]
    rows = [r for _, r, _ in takewhile(lambda cell: cell[2] == column, told)]
    for along, parts in (("columns", columns), ("rows", rows)):
        wholes = [
            identity.left for identity in table.identities if identity.along == along and len(identity.right) == 1
        ]
        # 办结几件 before 予以公开几件 is the whole itself, and ends what was told of its parts.
        inside = next((left for left in wholes if parts and parts[0] in left), ())
        named = [*takewhile(inside.__contains__, parts)]
        if rest := [one for one in inside if one not in named]:
            return [(row, one) if along == "columns" else (one, column) for one in rest]
    return []


def _cells_told(turn: Turn, last: Inquiry, form: str) -> list[tuple[str, str, str]]:
    """(section, row, column) of each single cell that was told of the same report and part, the last one first."""
    cells: list[tuple[str, str, str]] = []
    for inquiry in (last, *reversed(turn.memory.before)):
        lines = lines_of(turn, inquiry, form) if inquiry.is_plain and inquiry.pairs == last.pairs else ()
        here = [(line.section, *line.cells[0]) for line in reversed(lines) if len(line.cells) == 1]
        if not lines or len(here) < len(lines) or any(section != (cells or here)[0][0] for section, _, _ in here):
            break
        cells += here
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
