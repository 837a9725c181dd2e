"""「企业申请的公开率」, 「复议和直接起诉的纠错率」: a rate of one kind of applicants or of case, or of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answering.meaning import Concept
from bot.answering.turn import Turn
from bot.reading.form import Table
from bot.reading.formulas import Cell, Formula, formulas

_TOTAL = "total"


def of_applicants(rate: Formula, turn: Turn) -> Formula:
    """`rate` as it is where its cells stand in several columns, or not just one kind of applicants is named."""
    found = tuple(_of_each_applicant(rate, turn))
    return found[0] if len(found) == 1 else rate


def rates_named(rate: Formula, turn: Turn) -> tuple[Formula, ...]:
    """`rate` of each of the kinds of case or of applicants that are named, or all rates that are; none for just one."""
    kinds = turn.meaning.ids("column_group", rate.section)
    cases = [case for kind in kinds if (case := same_rate_of(kind, rate))]
    # 行政诉讼，直接起诉和复议后起诉的: what holds another kind that is named is said of it by the way.
    cases = [case for case in cases if not any({*other.left} < {*case.left} for other in cases)]
    several = (cases, [*_of_each_applicant(rate, turn)], _called_so(turn.question, turn))
    return tuple(next((found for found in several if len(found) > 1), ()))


def rates_called(turn: Turn) -> tuple[Formula, ...]:
    """Those that the question calls by their names."""
    return tuple(_called_so(turn.question, turn))


def _called_so(text: str, turn: Turn) -> list[Formula]:
    """The rates that are called by their names, in the order of the question: 公开率和不予公开占比."""
    named = [(word, rate) for rate in formulas() for word in rate.words if word in text]
    found: dict[int, Formula] = {}
    for word, rate in sorted(named, key=lambda one: -len(one[0])):
        at = text.find(word)  # in what no longer name holds
        if at >= 0 and stands_alone(turn, at):
            found[at] = rate
        text = text.replace(word, "□" * len(word))
    return list(dict.fromkeys(found[at] for at in sorted(found)))


def same_rate_of(kind: str, rate: Formula) -> Formula | None:
    """What is called as `rate` is where `kind` is named, the id of a kind of case."""
    return next((other for other in formulas() if other.of == kind and {*other.beside} & {*rate.beside}), None)


def _of_each_applicant(rate: Formula, turn: Turn) -> Iterator[Formula]:
    of_all = next((formula for formula in formulas() if formula.id == rate.id), rate)
    if len({column for _, column in of_all.cells}) != 1:
        return
    tables = [t for form in turn.knowledge.forms.values() for t in form.tables if t.section == rate.section]
    named = (c for span in turn.meaning.spans for c in span.concepts)
    for concept in dict.fromkeys(named):
        found = next((found for table in tables if (found := _applicants(concept, table))), None)
        if found:
            yield _restricted(of_all, *found)


def _applicants(concept: Concept, table: Table) -> tuple[str, tuple[str, ...]] | None:
    """What one kind of applicants is called and the columns that count them; None where `concept` is none."""
    if concept.kind == "column" and concept.id != _TOTAL:
        return next(((c.path[-1], (c.id,)) for c in table.columns if c.id == concept.id), None)
    groups = table.column_groups if concept.kind == "column_group" else ()
    return next(((g.title, g.columns) for g in groups if g.id == concept.id), None)


def _restricted(rate: Formula, title: str, columns: tuple[str, ...]) -> Formula:
    def theirs(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple((row, column) for row, _ in cells for column in columns)

    written = f"{rate.title}（{title}）"
    return replace(rate, title=written, left=theirs(rate.left), right=theirs(rate.right), minus=theirs(rate.minus))


def stands_alone(turn: Turn, start: int) -> bool:
    """Whether nothing of the form that begins earlier reaches over `start`, and no 不 or 未 turns it round."""
    turned = turn.knowledge.language.operations.words("turned")
    inside = any(
        span.start < start < span.end and any(c.kind not in ("filler", "cue") for c in span.concepts)
        for span in turn.meaning.spans
    )
    return not inside and not turn.question[:start].endswith(tuple(turned))
