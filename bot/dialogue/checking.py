"""After a look at whether a report adds up: 差在哪, 2024年的呢; and whether two cells agree that should be the same."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.answer import answer_inquiry
from bot.answering.consistency import answer_consistency
from bot.answering.inquiry.carried_check import carrying_rows, check_between
from bot.answering.inquiry.inquiry import CHECK, Inquiry
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.dialogue.told_in_a_row import different_cells

_SHORT = 14
_BACK = {"in": "out", "out": "in"}
_OTHER_CELLS = ("row", "group", "column", "column_group", "measure", "topic", "category")


def check_of_the_last(turn: Turn) -> Reply | None:
    """「勾稽关系平不平」 after a cell: whether the report that it stands in adds up."""
    last, meaning = turn.memory.inquiry, turn.meaning
    if turn.memory.subject != "cells" or last is None or len(last.pairs) != 1 or len(turn.question) > _SHORT:
        return None
    if not meaning.cue("consistent") or meaning.cue("meaning", "why", "how", "may"):
        return None
    if any(meaning.ids(kind) for kind in _OTHER_CELLS) or meaning.organs or meaning.years or meaning.others:
        return None
    report = turn.knowledge.report(*last.pairs[0])
    return answer_consistency(turn, report, turn.knowledge.form_of(report.member)) if report else None


def checked_further(turn: Turn) -> Reply | None:
    """The same report's sums again where it is asked what differs, another report's where one is named."""
    memory, meaning = turn.memory, turn.meaning
    if memory.subject != "checked" or len(turn.question) > _SHORT:
        return None
    named = [kind for kind in _OTHER_CELLS if meaning.ids(kind)]
    if named and (named != ["column"] or meaning.cue("count")):
        return None  # 自然人有几件
    if meaning.others or meaning.unsure or len(meaning.organs) > 1:
        return None
    what = turn.follows("differs") or bool(named)
    if not (what or meaning.years or meaning.organs) or len(meaning.years) > 1:
        return None
    organ = meaning.organs[0] if meaning.organs else memory.organ
    year = meaning.years[0] if meaning.years else memory.year
    report = turn.knowledge.report(organ, year)
    if report is None:
        return None
    before = meaning_of(memory.question, turn)
    # 自然人那一列也核一下: the same sum in that column.
    again = replace(turn, meaning=replace(before, spans=(*before.spans, *meaning.spans)) if what else meaning)
    reply = answer_consistency(again, report, turn.knowledge.form_of(report.member))
    return replace(reply, memory=replace(reply.memory, question=memory.question)) if reply.memory else reply


def carried_agrees(turn: Turn) -> Reply | None:
    """「2022年报的上年结转跟这个数对得上吗」 behind what 2021 left over, and the other way round."""
    last, meaning, rows = turn.memory.inquiry, turn.meaning, carrying_rows(turn)
    asks = meaning.cue("consistent") or turn.follows("too")
    if turn.memory.subject != "cells" or last is None or not asks or len(last.organs) != 1 or len(last.years) != 1:
        return None
    told = {c.id for span in last.spans for c in span.concepts if c.kind == "row"}
    beside = [
        step
        for way, step in (("in", 1), ("out", -1))
        if rows[way].id in meaning.ids("row") and rows[_BACK[way]].id in told
    ]
    years = {last.years[0], *(last.years[0] + step for step in beside)}
    moves = meaning.years or turn.follows("earlier", "later")
    if len(beside) != 1 or not moves or not {*meaning.years} <= years or meaning.organs or meaning.others:
        return None
    return answer_inquiry(turn, check_between(last.organs, tuple(sorted(years)), rows))


def the_two_agree(turn: Turn) -> Reply | None:
    """「这两个数对得上吗」 after two cells; None where it is not asked, or something else is named."""
    last, meaning = turn.memory.inquiry, turn.meaning
    if last is None or not meaning.cue("consistent") or meaning.years or meaning.organs or meaning.cue("report"):
        return None
    if any(meaning.ids(kind) for kind in _OTHER_CELLS):
        return None
    two: Inquiry | None = different_cells(turn, last)
    return answer_inquiry(turn, replace(two, operation=CHECK)) if two else None
