"""A number that the report's form has no cell for, though another year's form has: 2020年废止了几件规范性文件."""

from __future__ import annotations

from itertools import pairwise

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.plain import plain_inquiry
from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.prose import asks_a_number
from bot.answering.slots import coverage, said
from bot.answering.turn import Memory, Reply
from bot.model import Outcome, Understood
from bot.reading.form import Form
from bot.reading.glyphs import without_number


def not_on_this_form(case: Case) -> Reply | None:
    """That the form of that report has no such cell, so that another cell of its row is not taken for it."""
    turn, target, meaning = case.turn, case.target, case.meaning
    if target.report is None or not target.report.member.form or len(target.covered) != 1:
        return None
    if not asks_a_number(turn) or meaning.cue("how", "may", "why", "meaning"):
        return None
    if wanted(turn.question, turn.knowledge.language).said:
        return None  # 比上一年多几件 is reckoned, though the old form has a column for the year before
    ours = turn.knowledge.form_of(target.report.member)
    others = [form for form in turn.knowledge.forms.values() if form.id != ours.id]
    missing = next((name for s in meaning.spans if s.text and (name := _only_there(meaning, s, ours, others))), "")
    if not missing:
        return None
    ((organ, year),) = target.covered
    memory = Memory("cells", organ, year, inquiry=plain_inquiry(meaning, (organ,), (year,)), question=turn.question)
    whose = coverage(wording.report_name(organ, year))
    slots = whose + said(wording.OTHER_FORM) + said(missing) + said(wording.OTHER_FORM_END)
    return Reply(Outcome.NOT_FOUND, slots, understood=Understood((organ,), (year,), (), ""), memory=memory)


def _only_there(meaning: Meaning, span: Span, ours: Form, others: list[Form]) -> str:
    """What another form prints for all that `span` may mean, if it is called nearly so and is not on this form."""
    named = [c for c in span.concepts if c.kind in ("row", "group", "column")]
    if not named or len(named) < sum(c.kind not in ("filler", "cue") for c in span.concepts):
        return ""
    if any(_printed(ours, c) or (c.kind == "column" and not meaning.ids("row", c.section)) for c in named):
        return ""
    printed = (_printed(form, concept) for form in others for concept in named)
    # 发了几个 is any form's word; 废止了几个 is said only of what is printed so.
    pairs = {a + b for a, b in pairwise(span.text)}
    return next((name for name in printed if any(pair in name for pair in pairs)), "")


def _printed(form: Form, concept: Concept) -> str:
    """What the form prints for a row, a group of rows or a column; "" where it has none."""
    tables = [table for table in form.tables if table.section == concept.section]
    printed = [(row.id, row.path) for table in tables for row in table.rows]
    printed += [(group.id, group.path) for table in tables for group in table.groups]
    printed += [(column.id, column.path) for table in tables for column in table.columns]
    return next((without_number(path[-1]) for id_, path in printed if id_ == concept.id), "")
