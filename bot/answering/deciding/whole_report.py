"""「某乡2022年年报讲了啥」: the report as a whole, by its main numbers, and how to hear the rest."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.from_reports.cells import answer_cells
from bot.answering.limits import decline
from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.overview_asked import OVERVIEW, asks_for_all_of_it
from bot.answering.rows.line import Line
from bot.answering.rows.selection import Selection, select
from bot.answering.sources.slots import said
from bot.answering.turn import Memory, Reply
from bot.model import Outcome
from bot.reading.form import Form, Table


def told_as_a_whole(case: Case) -> Reply | None:
    """None unless one report is named, and nothing but that it be told."""
    turn, target = case.turn, case.target
    if case.meaning.others or not asks_for_all_of_it(turn):
        return None
    if target.report is None and len(target.organs) == len(target.years) == 1:
        return decline(turn, target)  # 民政局年报讲了啥 behind a year of which it has none
    if target.report is None or len(target.covered) != 1 or (target.missing and case.meaning.years):
        return None
    reply = answer_cells(turn, target.report, _headlines(turn.knowledge.form_of(target.report.member)))
    if reply.outcome is not Outcome.ANSWERED:
        return None  # before the national forms a report has no such tables
    return replace(
        reply,
        slots=said(wording.MAIN_NUMBERS) + reply.slots + said(wording.MORE_OF_IT),
        suggestions=wording.AFTER_OVERVIEW,
        memory=Memory(OVERVIEW, target.organ, target.year, question=turn.question),
    )


def _headlines(form: Form) -> Selection:
    """What came in, what was finished, what is left, and each kind of case."""
    lines: list[Line] = []
    for table in form.tables:
        spans = tuple(Span(0, 0, "", (concept,)) for concept in _of_table(table))
        found = select(Meaning(spans), form) if spans else None
        lines += found.lines if found else ()
    return Selection(tuple(lines), named=False)


def _of_table(table: Table) -> list[Concept]:
    if table.nameless:
        every = table.column_groups
        outer = (g for g in every if not any(set(g.columns) < set(o.columns) for o in every))
        return [Concept("column_group", group.id, table.section) for group in outer]
    left = [row.id for row in table.rows if row.carries == "out"]
    return [Concept("row", row, table.section) for row in (table.default_row, table.results, *left) if table.results]
