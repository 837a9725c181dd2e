"""Behind a number of a report one asks what no cell tells, 都是要些啥呀, 一般几天给信儿: its text may."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.quantity import lines_of
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.rows.nearest import OF_THE_FORM
from bot.answering.sentences.answer_kind import CLOCK, DAYS, WHEN, WHO, answer_kind, asks_for
from bot.answering.sentences.told import ENOUGH, told_in_a_sentence
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of

_THEN = re.compile("^那(?:都)?是?")
_LONGEST = 14
"""A longer question tells its own subject."""


def text_behind_cell(turn: Turn) -> Reply | None:
    """The sentence of the same report that answers, asked of what the number counts; None where none does."""
    meaning, last = turn.meaning, turn.memory.inquiry
    if turn.memory.subject != "cells" or last is None or len(last.pairs) != 1 or len(turn.question) > _LONGEST:
        return None
    said = {c.kind for span in meaning.spans if span.text and span.end for c in span.concepts}  # and not only near
    named = meaning.organs or meaning.years or meaning.others or said & {*OF_THE_FORM}
    if named or meaning.cue("count") or not _asks_what(turn):
        return None
    about = _counted(turn, last)
    if not about:
        return None
    (organ, year), *_ = last.pairs
    question = f"{organ}{year}年{about}{_THEN.sub('', turn.question)}"
    asked = replace(turn, question=question, meaning=meaning_of(question, turn))
    return told_in_a_sentence(asked, target_of(asked), ENOUGH)


def _asks_what(turn: Turn) -> bool:
    words = turn.knowledge.prose
    kind = answer_kind(turn.meaning.asks, words).kind
    return kind in (WHO, WHEN, CLOCK, DAYS) or asks_for("what", turn.meaning.asks, words)


def _counted(turn: Turn, last: Inquiry) -> str:
    """What the number counts: 申请 of the usual row, else what the row or the kind of case is called."""
    report = turn.knowledge.report(*last.pairs[0])
    lines = lines_of(turn, last, turn.knowledge.form_of(report.member).id) if report else ()
    if report is None or len({line.section for line in lines}) != 1:
        return ""
    table = turn.knowledge.form_of(report.member).table(lines[0].section)
    usual = bool(table.default_row) and any(row == table.default_row for row, _ in lines[0].cells)
    return turn.knowledge.language.operations.get("usual", ("",))[0] if usual else lines[0].title
