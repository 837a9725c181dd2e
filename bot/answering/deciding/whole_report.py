"""「某乡2022年年报讲了啥」: the report as a whole, by its main numbers, and how to hear the rest."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.cells import answer_cells
from bot.answering.deciding.case import Case
from bot.answering.line import Line
from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.selection import Selection, select
from bot.answering.slots import said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Outcome
from bot.reading.form import Form, Table

OVERVIEW = "overview"
"""The subject of a memory: a report was told as a whole last."""
_WHOSE = ("organ", "mine", "year")
_LETTERS = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


def told_as_a_whole(case: Case) -> Reply | None:
    """None unless one report is named, and nothing but that it be told."""
    turn, target = case.turn, case.target
    if target.report is None or len(target.covered) != 1 or target.missing or case.meaning.others:
        return None
    if not _asks_for_all_of_it(turn):
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


def _asks_for_all_of_it(turn: Turn) -> bool:
    """Whether every word is a name, a year, or one with which a report is asked for."""
    meaning, words = turn.meaning, turn.knowledge.language.overview
    names = [s for s in meaning.spans if s.text and any(c.kind in _WHOSE for c in s.concepts)]
    text = meaning.text
    for span in sorted(names, key=lambda s: -s.start):
        text = f"{text[: span.start]} {text[span.end :]}"
    asks, papers = words.heard(text, "asks"), words.heard(text, "papers")
    for word in sorted((word for listed in words.values() for word in listed), key=len, reverse=True):
        text = text.replace(word, "")
    again = turn.memory.subject == OVERVIEW  # 2023年呢
    begins = again or not turn.memory.subject  # 2023年呢 behind the fees is of them
    named = bool(meaning.years or meaning.organs)
    told = (papers and (asks or named)) or (named and begins and not asks)
    return bool(names or again) and told and not _LETTERS.search(text)


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
