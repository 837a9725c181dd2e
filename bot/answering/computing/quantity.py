"""The quantity that a question is about, looked up in each report: certain, or why it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from bot.answering.computing.request import Request
from bot.answering.computing.share import share_of
from bot.answering.meaning import Meaning
from bot.answering.selection import Line, select
from bot.answering.turn import Turn
from bot.model import Certainty, Fact, Number
from bot.publishing.knowledge import ReportContent
from bot.reading.formulas import Cell, Formula, changed_meaning
from bot.reading.glyphs import without_number
from bot.wording import computing as wording

Lines = tuple[Line, ...]
_TENTH = Decimal("0.1")
_UNREADABLE = {
    Certainty.BLANK: wording.BLANK,
    Certainty.CONTRADICTORY: wording.CONTRADICTORY,
    Certainty.UNDECIDABLE: wording.UNDECIDABLE,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One organ's value in one year. `value` is None where it cannot be read; `why` says so."""

    organ: str
    year: int
    report: ReportContent
    facts: tuple[Fact, ...]
    value: Number | None
    unit: str
    why: str = ""

    @property
    def name(self) -> str:
        return f"{self.organ}{self.year}年"

    def named_cells(self) -> tuple[tuple[str, Number], ...]:
        """Each cell in words with its value."""
        every = [fact for fact in self.facts if fact.value is not None]
        return tuple((f"{self.name}{cell_name(fact)}", fact.value) for fact in every if fact.value is not None)


@dataclass(frozen=True, slots=True)
class Quantity:
    """`changed` says why numbers of before and after the change of form cannot be put together; mostly ""."""

    title: str
    formula: Formula | None
    measured: tuple[Measured, ...]
    changed: str


def percent(part: Number, whole: Number) -> Decimal:
    """100 x part / whole with one decimal, rounded half up; whole must not be 0."""
    return (Decimal(part) * 100 / Decimal(whole)).quantize(_TENTH, ROUND_HALF_UP)


def cell_name(fact: Fact) -> str:
    row = without_number(fact.row[-1]) if fact.row else ""
    return row or "·".join(fact.column)


def quantities(turn: Turn, request: Request) -> tuple[Quantity, ...]:
    """What is asked for, a quantity for each line of cells; none where the question names no cells."""
    asked = [(o, y) for o in request.organs for y in request.years if (o, y) in turn.knowledge.reports]
    by_form: dict[str, list[tuple[str, int]]] = {}
    for pair in asked:
        by_form.setdefault(turn.knowledge.reports[pair].form or "2019", []).append(pair)
    plans = {form: _lines(turn, request, form) for form in by_form}
    if not plans:
        return ()
    found: list[Quantity] = []
    plans = _what_both_have(plans)
    if request.share:
        return tuple(_shares(turn, plans, by_form))
    # Lines of the same cells are one quantity; of other cells, each form has its own and says that it differs.
    alike = len({tuple(line.cells for line in lines) for _, lines in plans.values()}) == 1
    every = [cell for _, lines in plans.values() for line in lines for cell in line.cells]
    section = next(iter(plans.values()))[0]
    changed = changed_meaning(section, every) if len(plans) > 1 else ""
    groups = [list(by_form)] if alike else [[form] for form in by_form]
    for group in groups:
        pairs = [pair for pair in asked if any(pair in by_form[form] for form in group)]
        for line in plans[group[0]][1]:
            reports = turn.knowledge.rows_of(pairs, plans[group[0]][0], [row for row, _ in line.cells])
            measured = tuple(_measure(pair, reports[pair], line, request.formula) for pair in pairs)
            found.append(
                Quantity(line.title, request.formula, measured, changed or ("" if alike else wording.CELLS_DIFFER))
            )
    return tuple(found)


def _shares(
    turn: Turn, plans: dict[str, tuple[str, Lines]], by_form: dict[str, list[tuple[str, int]]]
) -> Iterator[Quantity]:
    """Each line as a part of its total, form by form."""
    for form, (section, lines) in plans.items():
        for line in lines:
            share = share_of(turn.knowledge.forms[form].table(section), line)
            if share is None:
                return
            reports = turn.knowledge.rows_of(by_form[form], section, [row for row, _ in share.cells])
            found = tuple(_measure(p, reports[p], Line(share.title, share.cells), share) for p in by_form[form])
            yield Quantity(share.title, share, found, "")


def _what_both_have(plans: dict[str, tuple[str, Lines]]) -> dict[str, tuple[str, Lines]]:
    """Of lines that differ between the forms those that all of them have with the same meaning, if there are any."""
    sets = [{line.cells for line in lines} for _, lines in plans.values()]
    common = set.intersection(*sets)
    section = next(iter(plans.values()))[0]
    if not common or changed_meaning(section, [cell for cells in common for cell in cells]):
        return plans
    return {form: (of, tuple(line for line in lines if line.cells in common)) for form, (of, lines) in plans.items()}


def _lines(turn: Turn, request: Request, form: str) -> tuple[str, Lines]:
    if formula := request.formula:
        return formula.section, (Line(formula.title, formula.cells),)
    selection = select(_between_reports(turn, request), turn.knowledge.forms[form])
    if selection is not None:
        return selection.section, selection.lines
    table = next(table for table in turn.knowledge.forms[form].tables if table.default_row)
    row = table.row(table.default_row)
    return table.section, (Line(row.title or without_number(row.label), ((row.id, table.default_columns[0]),)),)


def _between_reports(turn: Turn, request: Request) -> Meaning:
    """Without the column 增减 that the old form printed, where reports of the new one are compared."""
    reports, meaning = turn.knowledge.reports, turn.meaning
    pairs = ((organ, year) for organ in request.organs for year in request.years)
    if all((reports[pair].form or "2019") == "2019" for pair in pairs if pair in reports):
        return meaning
    words = turn.knowledge.language.operations.get("change", ())
    kept = (
        replace(s, concepts=tuple(c for c in s.concepts if c.kind != "column")) if s.text in words else s
        for s in meaning.spans
    )
    return replace(meaning, spans=tuple(kept))


def _measure(pair: tuple[str, int], report: ReportContent, line: Line, formula: Formula | None) -> Measured:
    by_cell = {(fact.row_id, fact.column_id): fact for fact in report.facts}
    facts = tuple(by_cell[cell] for cell in line.cells if cell in by_cell)
    unit = facts[0].unit if facts else ""
    if len(facts) < len(line.cells):
        return Measured(*pair, report, facts, None, unit, wording.NOT_PRINTED)
    if unclear := next((fact for fact in facts if fact.value is None), None):
        return Measured(*pair, report, facts, None, unit, _UNREADABLE.get(unclear.certainty, wording.UNDECIDABLE))
    if formula is None:
        return Measured(*pair, report, facts, _sum(by_cell, line.cells), unit)
    whole = _sum(by_cell, formula.right) - _sum(by_cell, formula.minus)
    if whole <= 0:
        return Measured(*pair, report, facts, None, "%", wording.NO_WHOLE)
    return Measured(*pair, report, facts, percent(_sum(by_cell, formula.left), whole), "%")


def _sum(by_cell: dict[Cell, Fact], cells: tuple[Cell, ...]) -> Number:
    values = [by_cell[cell].value for cell in cells]
    total: Number = sum((Decimal(value) for value in values if value is not None), Decimal(0))
    return int(total) if all(isinstance(value, int) for value in values) else total
