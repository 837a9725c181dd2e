"""The quantities that an inquiry is about, looked up in each report: certain, or why it is not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from bot.answering.computing.share import share_of
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.meaning import Meaning, Span
from bot.answering.rows.line import Line
from bot.answering.rows.one_of_each_row import one_of_each_row
from bot.answering.rows.selection import select
from bot.answering.turn import Turn
from bot.model import Certainty, Fact, Number
from bot.publishing.content import ReportContent
from bot.reading.form import Form
from bot.reading.forms import FORM_IDS
from bot.reading.formulas import Cell, Formula, changed_meaning
from bot.reading.glyphs import without_number
from bot.wording import computing as wording

_TENTH, _HUNDREDTH = Decimal("0.1"), Decimal("0.01")
_UNREADABLE = {
    Certainty.BLANK: wording.BLANK,
    Certainty.CONTRADICTORY: wording.CONTRADICTORY,
    Certainty.UNDECIDABLE: wording.UNDECIDABLE,
}
Pair = tuple[str, int]
Plan = tuple[Line, Formula | None]
"""A line of cells, and how it is reckoned where it is no sum."""


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


def quotient(whole: Number, by: Number) -> Decimal:
    """With two decimals at most, rounded half up; `by` must not be 0."""
    value = (Decimal(whole) / Decimal(by)).quantize(_HUNDREDTH, ROUND_HALF_UP)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def cell_name(fact: Fact) -> str:
    row = without_number(fact.row[-1]) if fact.row else ""
    return row or "·".join(fact.column)


def quantities(turn: Turn, inquiry: Inquiry) -> tuple[Quantity, ...]:
    """What is asked for, a quantity for each line of cells; none where no report is there."""
    asked = [pair for pair in inquiry.pairs if pair in turn.knowledge.reports]
    by_form: dict[str, list[Pair]] = {}
    for pair in asked:
        by_form.setdefault(turn.knowledge.form_of(turn.knowledge.reports[pair]).id, []).append(pair)
    plans = _what_all_have({form: _plans(turn, inquiry, form) for form in by_form})
    found: list[Quantity] = []
    for cells in dict.fromkeys(_key(plan) for every in plans.values() for plan in every):
        having = [form for form, every in plans.items() if cells in map(_key, every)]
        line, formula = next(plan for plan in plans[having[0]] if _key(plan) == cells)
        pairs = [pair for pair in asked if any(pair in by_form[form] for form in having)]
        changed = changed_meaning(line.section, line.cells) if len(by_form) > 1 and not formula else ""
        if len(having) < len(by_form) and not formula:
            changed = changed or wording.CELLS_DIFFER
        reports = turn.knowledge.rows_of(pairs, line.section, [row for row, _ in line.cells])
        measured = tuple(measure(pair, reports[pair], line, formula) for pair in pairs)
        found.append(Quantity(line.title, formula, measured, changed))
    return tuple(found)


def _key(plan: Plan) -> tuple[str, tuple[Cell, ...], str]:
    line, formula = plan
    return line.section, line.cells, formula.id if formula else ""


def _what_all_have(plans: dict[str, tuple[Plan, ...]]) -> dict[str, tuple[Plan, ...]]:
    """Of lines that differ between the forms those that all of them have with the same meaning, if there are any."""
    sets = [set(map(_key, every)) for every in plans.values()]
    common = set.intersection(*sets) if sets else set()
    if not common or any(changed_meaning(section, cells) for section, cells, _ in common):
        return plans
    return {form: tuple(plan for plan in every if _key(plan) in common) for form, every in plans.items()}


def _plans(turn: Turn, inquiry: Inquiry, form: str) -> tuple[Plan, ...]:
    if formula := inquiry.formula:
        return ((Line(formula.section, formula.title, formula.cells), formula),)
    lines = lines_of(turn, inquiry, form)
    if not inquiry.share or inquiry.of_all:
        return tuple((line, None) for line in (_in_one(lines) if inquiry.in_one else lines))
    tables = turn.knowledge.forms[form]
    lines = _in_one(lines) if inquiry.operation == "sum" or inquiry.in_one else lines
    words = turn.knowledge.language
    base = Meaning(inquiry.against, years=(0,), text=inquiry.text, language=words)
    against = select(base, tables) if inquiry.against else None
    found = [(line, share_of(tables.table(line.section), line, against.lines if against else ())) for line in lines]
    # 收到的申请里，老百姓提的占百分之几 names the whole too.
    wholes = [set(share.right) for _, share in found if share]
    found = [(line, share) for line, share in found if share or set(line.cells) not in wholes]
    if not all(share for _, share in found):
        # 予以公开占新收的百分之几: no sum of the form holds both, so both numbers are told.
        return tuple((line, None) for line in (*lines, *(against.lines if against else ())))
    return tuple((Line(share.section, share.title, share.cells), share) for _, share in found if share)


def _in_one(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """One line of all their cells; as they are where they stand in several tables, or share a cell."""
    cells = tuple(dict.fromkeys(cell for line in lines for cell in line.cells))
    apart = len(lines) > 1 and len({line.section for line in lines}) == 1
    if not apart or len(cells) < sum(len(line.cells) for line in lines):
        return lines
    return (Line(lines[0].section, "＋".join(line.title for line in lines), cells),)


def lines_of(turn: Turn, inquiry: Inquiry, form: str) -> tuple[Line, ...]:
    """The cells that are named: none where this form has no such cells; the usual one where no cell is named."""
    meaning = _between_reports(turn, inquiry)
    selection = select(meaning, turn.knowledge.forms[form], exactly=inquiry.operation in ("sum", "average"))
    if selection is not None:
        if inquiry.operation == LISTED:
            return selection.lines
        return one_of_each_row(selection.lines, turn.knowledge.forms[form], inquiry.spans)
    forms = turn.knowledge.forms
    changes = {(t.section, c.id) for f in forms.values() for t in f.tables for c in t.columns if c.change_of}
    if any(_of_another_form(span, forms[form], changes) for span in meaning.spans):
        return ()
    table = next(table for table in turn.knowledge.forms[form].tables if table.default_row)
    if any(c.section != table.section for s in meaning.spans for c in s.concepts if c.kind in ("row", "column")):
        return ()  # 收费多少 names a column of another table: the usual row is not its number
    row = table.row(table.default_row)
    title = row.title or without_number(row.label)
    return (Line(table.section, title, ((row.id, table.default_columns[0]),)),)


def _of_another_form(span: Span, form: Form, changes: set[Cell]) -> bool:
    """Whether it names rows or columns, and this form has none of them; 多了几 is no column of the old form here."""
    named = [c for c in span.concepts if c.kind in ("row", "column") and (c.section, c.id) not in changes]
    tables = [table for table in form.tables if table.section in {c.section for c in named}]
    known = {("row", row.id) for table in tables for row in table.rows}
    known |= {("column", column.id) for table in tables for column in table.columns}
    return bool(named) and not any((c.kind, c.id) in known for c in named)


def _between_reports(turn: Turn, inquiry: Inquiry) -> Meaning:
    """Without the column 增减 that the old form printed, where reports of the new one are compared."""
    reports, language = turn.knowledge.reports, turn.knowledge.language
    years, text = inquiry.years or (0,), inquiry.text
    meaning = Meaning(inquiry.spans, organs=inquiry.organs, years=years, text=text, language=language)
    if all(turn.knowledge.form_of(reports[pair]).id == FORM_IDS[0] for pair in inquiry.pairs if pair in reports):
        return meaning
    words = language.operations.words("change")
    kept = (
        replace(s, concepts=tuple(c for c in s.concepts if c.kind != "column")) if s.text in words else s
        for s in inquiry.spans
    )
    return replace(meaning, spans=tuple(kept))


def measure(pair: Pair, report: ReportContent, line: Line, formula: Formula | None = None) -> Measured:
    """What `line` is worth in `report`: certain, or why it is not."""
    by_cell = {(fact.row_id, fact.column_id): fact for fact in report.facts if fact.section == line.section}
    facts = tuple(by_cell[cell] for cell in line.cells if cell in by_cell)
    unit = facts[0].unit if facts else ""
    if len(facts) < len(line.cells):
        return Measured(*pair, report, facts, None, unit, wording.NOT_PRINTED)
    if unclear := next((fact for fact in facts if fact.value is None), None):
        return Measured(*pair, report, facts, None, unit, _UNREADABLE.get(unclear.certainty, wording.UNDECIDABLE))
    if formula is None:
        return Measured(*pair, report, facts, _sum(by_cell, line.cells), unit)
    whole = _sum(by_cell, formula.right) - _sum(by_cell, formula.minus)
    # Where the formula has none it is that of what is divided, if the report says one.
    unit = formula.unit or next((fact.unit for fact in facts if (fact.row_id, fact.column_id) in formula.left), "")
    if whole <= 0:
        return Measured(*pair, report, facts, None, unit, wording.NO_WHOLE)
    divided = percent if unit == "%" else quotient
    return Measured(*pair, report, facts, divided(_sum(by_cell, formula.left), whole), unit)


def _sum(by_cell: dict[Cell, Fact], cells: tuple[Cell, ...]) -> Number:
    values = [by_cell[cell].value for cell in cells]
    total: Number = sum((Decimal(value) for value in values if value is not None), Decimal(0))
    return int(total) if all(isinstance(value, int) for value in values) else total
