"""A number that the report's form has no cell for, though another year's form has: 2020年废止了几件规范性文件."""

from __future__ import annotations

from itertools import pairwise

from bot import wording
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import Span
from bot.answering.sources.slots import coverage, said
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.when.years_of_columns import Row, have
from bot.model import Outcome, Understood
from bot.reading.form import Form
from bot.reading.glyphs import without_number


def not_on_its_form(turn: Turn, inquiry: Inquiry, pair: tuple[str, int], *, has_others: bool = True) -> Reply | None:
    """That the form of this report has no such cell, so that another cell of its row is not taken for it.

    `has_others`: it has another cell for what is named, and so the name must be nearly the printed one. Where several
    reports of one year are asked it is said of all of them.
    """
    member = turn.knowledge.reports[pair]
    ours = turn.knowledge.form_of(member)
    others = [form for form in turn.knowledge.forms.values() if form.id != ours.id]
    rows = {(c.section, c.id) for span in inquiry.spans for c in span.concepts if c.kind == "row"}
    spans = inquiry.spans if not has_others else [span for span in inquiry.spans if span.text]
    found = (_only_there(s, rows, ours, others, has_others) for s in spans) if member.form else ()
    missing = next(filter(None, found), "")
    if not missing:
        return None
    organ, year = pair
    memory = Memory("cells", organ, year, inquiry=inquiry, question=turn.question)
    several = len(inquiry.organs) > 1
    named = wording.reports_of(year) if several else wording.report_name(organ, year)
    slots = coverage(named) + said(wording.OTHER_FORM)
    slots += said(missing) + said(wording.OTHER_FORM_END)
    return Reply(Outcome.NOT_FOUND, slots, understood=Understood((organ,), (year,), (), ""), memory=memory)


def _only_there(span: Span, rows: set[Row], ours: Form, others: list[Form], nearly: bool) -> str:
    """What another form prints for all that `span` may mean, if it is called nearly so and is not on our form.

    A column is one of the `rows` that are named: 收费总金额 is no 采购总金额.
    """
    named = [c for c in span.concepts if c.kind in ("row", "group", "column")]
    if not named or len(named) < sum(c.kind not in ("filler", "cue") for c in span.concepts):
        return ""
    if any(_printed(ours, c.section, c.id) for c in named):
        return ""
    columns = {(c.section, c.id) for c in named if c.kind == "column"}
    if columns and not any(have(rows, columns, form) for form in others):
        return ""
    printed = (_printed(form, c.section, c.id) for form in others for c in named)
    # 发了几个 is any form's word; 废止了几个 is said only of what is printed so.
    pairs = {a + b for a, b in pairwise(span.text)}
    return next((name for name in printed if name and (not nearly or any(pair in name for pair in pairs))), "")


def _printed(form: Form, section: str, id_: str) -> str:
    """What the form prints for a row, a group of rows or a column; "" where it has none."""
    tables = [table for table in form.tables if table.section == section]
    printed = [(row.id, row.path) for table in tables for row in table.rows]
    printed += [(group.id, group.path) for table in tables for group in table.groups]
    printed += [(column.id, column.path) for table in tables for column in table.columns]
    return next((without_number(path[-1]) for known, path in printed if known == id_), "")
