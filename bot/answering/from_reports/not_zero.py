"""「有没有哪一格不是零」: the cells of one report that hold something, or that none does."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.from_reports.cells import answer_cells
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.rows.line import Line, cell_title
from bot.answering.rows.selection import Selection
from bot.answering.sources.cite import cite_fact, told
from bot.answering.sources.slots import Slots, computed, coverage, joined, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Certainty, Computed, Fact, Outcome, Understood
from bot.publishing.content import ReportContent
from bot.reading.form import Form

_MOST = 12
"""More cells than that are counted for each part, and not read out."""


def asks_what_is_not_zero(turn: Turn) -> bool:
    """Whether the tables as a whole are asked; 许可不是零吧 names a row of its own."""
    named = any(turn.meaning.ids(kind) for kind in CELL_KINDS if kind != "table")
    return turn.knowledge.language.counted.heard(turn.question, "not_zero") and not named


def answer_not_zero(turn: Turn, report: ReportContent, form: Form) -> Reply:
    sections = turn.meaning.ids("table") or tuple(table.section for table in form.tables)
    facts = [fact for fact in report.facts if fact.section in sections]
    readable = [fact for fact in facts if fact.value is not None]
    found = [fact for fact in readable if fact.value]
    besides, counted = _besides(facts)
    if found and len(found) <= _MOST:
        lines = tuple(Line(f.section, _title(form, f), ((f.row_id, f.column_id),)) for f in found)
        reply = answer_cells(turn, report, Selection(lines, True))
        return _with(reply, besides, counted)
    head = coverage(wording.report_name(report.member.organ, report.member.year)) + said(wording.COLON)
    shown = found or readable
    first = {fact.section: fact for fact in reversed(shown)}
    if found:
        each, parts = _of_each_part(found, form)
        slots = head + said(wording.NOT_ZERO_MANY) + each + said(wording.NOT_ZERO_WHICH)
    elif not readable:
        slots, parts = head + said(wording.NONE_READABLE), ()
    else:
        parts = (Computed("是零的格", len(readable), "格", ()),)
        slots = head + said(wording.ALL_ZERO) + computed(str(len(readable))) + said(wording.ALL_ZERO_END)
    memory = Memory("passage", report.member.organ, report.member.year, question=turn.question)
    reply = Reply(
        Outcome.ANSWERED if readable else Outcome.UNCLEAR_SOURCE,
        slots,
        tuple(cite_fact(turn, report, fact) for fact in first.values()),
        tuple(told(report, fact) for fact in first.values()),
        Understood((report.member.organ,), (report.member.year,), (), "不是零的格"),
        parts,
        memory=memory,
    )
    return _with(reply, besides, counted)


def _of_each_part(found: list[Fact], form: Form) -> tuple[Slots, tuple[Computed, ...]]:
    counts = [(table.title, sum(fact.section == table.section for fact in found)) for table in form.tables]
    parts = tuple(Computed(f"{title}里不是零的格", number, "格", ()) for title, number in counts if number)
    return joined("，", [said(t) + said(" ") + computed(f"{n} 格") for t, n in counts if n]), parts


def _title(form: Form, fact: Fact) -> str:
    table = form.table(fact.section)
    row = table.row(fact.row_id)
    return cell_title(table, row.title or row.label, fact.column_id)


def _besides(facts: list[Fact]) -> tuple[Slots, tuple[Computed, ...]]:
    """How many cells are empty, and how many cannot be read: neither is a zero."""
    blank = sum(fact.certainty is Certainty.BLANK for fact in facts)
    unsure = sum(fact.value is None for fact in facts) - blank
    told = [
        (Computed("空着的格", blank, "格", ()), wording.NOT_ZERO_BLANK),
        (Computed("读不准的格", unsure, "格", ()), wording.NOT_ZERO_UNSURE_END),
    ]
    told = [(count, end) for count, end in told if count.value]
    slots = joined("", [said("\n" + wording.ALSO_CELLS) + computed(str(c.value)) + said(end) for c, end in told])
    return slots, tuple(count for count, _ in told)


def _with(reply: Reply, besides: Slots, counted: tuple[Computed, ...]) -> Reply:
    return replace(reply, slots=reply.slots + besides, computed=(*reply.computed, *counted))
