"""Finish: where a report's prose gives another number for the very cell that was answered, both are quoted."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.from_reports.prose_beside_table import Compared, compared
from bot.answering.sources.cite import cite_passage
from bot.answering.sources.slots import quoted, said
from bot.answering.turn import Reply, Turn
from bot.model import Outcome
from bot.publishing.content import ReportContent, once_a_report
from bot.reading.forms import FORM_IDS, load_form

_FEW = 3
"""More cells than this are a table, and what the prose says of one of them is not asked for."""

_OF_CELLS = (Outcome.ANSWERED, Outcome.UNCLEAR_SOURCE)


def with_prose_that_differs(reply: Reply, turn: Turn) -> Reply:
    told = {(fact.section, fact.row, fact.column) for fact in reply.facts}
    reports = {(fact.organ, fact.year) for fact in reply.facts}
    if reply.outcome not in _OF_CELLS or not 0 < len(told) <= _FEW or len(reports) != 1 or reply.computed:
        return reply
    report = turn.knowledge.report(*next(iter(reports)))
    if report is None or not report.member.form:
        return reply
    for pair in _differing(report):
        cells = {(fact.section, fact.row, fact.column) for fact in pair.cells}
        passage = next((p for p in report.passages if pair.prose.quote in p.text), None)
        if len(cells) == 1 and cells <= told and passage and not _quotes(reply, pair.prose.quote):
            slots = said(wording.PROSE_OTHERWISE) + quoted(pair.prose.quote) + said(wording.PROSE_OTHERWISE_END)
            more = cite_passage(turn, report, passage)
            return replace(reply, slots=reply.slots + slots, citations=(*reply.citations, more))
    return reply


@once_a_report
def _differing(report: ReportContent) -> tuple[Compared, ...]:
    """Reports do not change, so what their prose counts is read once."""
    return tuple(pair for pair in compared(report, load_form(report.member.form or FORM_IDS[0])) if not pair.same)


def _quotes(reply: Reply, words: str) -> bool:
    return any(words in slot.text for slot in reply.slots)
