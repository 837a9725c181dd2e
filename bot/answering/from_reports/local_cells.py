"""Cells of an older report's own statistics table, asked for by the names that the table itself prints."""

from __future__ import annotations

import re

from bot.answering.from_reports.cells import answer_cells
from bot.answering.rows.line import Line
from bot.answering.rows.selection import Selection
from bot.answering.turn import Reply, Turn
from bot.model import Fact
from bot.publishing.content import ReportContent
from bot.reading.glyphs import key

_COUNTED = re.compile(r"(?:政府)?(?:信息)?(?:总数|总计|件数|条数|数量|数)$")
_PART = re.compile(r"^(?:其中|包括)\d*")
_SHORTEST = 4
"""Letters of a row's name that must stand in the question: fewer are in any question."""


def answer_local(turn: Turn, report: ReportContent) -> Reply | None:
    """The row whose whole name stands in the question, in the columns that it asks for; None where there is none."""
    local = [fact for fact in report.facts if fact.is_local and fact.row]
    asked = key(turn.question)
    named = {fact.row_id: name for fact in local if len(name := name_of(fact)) >= _SHORTEST and name in asked}
    longest = max(map(len, named.values()), default=0)
    rows = [id_ for id_, name in named.items() if len(name) == longest]
    # A name that two rows bear (当面申请数 of two parts of the table) tells neither.
    if len(rows) != 1:
        return None
    cells = [fact for fact in local if fact.row_id == rows[0]]
    since = "累计" in asked
    cells = [f for f in cells if ("累计" in "".join(f.column)) == since] or cells
    return answer_cells(turn, report, Selection(tuple(map(line_of, cells)), True))


def name_of(fact: Fact) -> str:
    return _COUNTED.sub("", _PART.sub("", key(fact.row[-1])))


def line_of(fact: Fact) -> Line:
    column = "".join(fact.column)
    title = fact.row[-1] + (f"（{column}）" if column else "")
    return Line(fact.section, title, ((fact.row_id, fact.column_id),))
