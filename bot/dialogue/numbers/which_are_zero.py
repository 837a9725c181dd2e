"""「哪几类是零」 behind a cell of one report: those cells of its row that are 0; all of them where none is."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.quantity import lines_of, measure
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Concept, Span
from bot.answering.rows.line import Line
from bot.answering.turn import Turn
from bot.dialogue.numbers.some_of_them import spans_of
from bot.dialogue.when.other_years import Years

_SEVERAL = 2
_ZERO = re.compile(
    r"(?:(?:那|都?)?(?:一[件个]也?都?|都)?没有?的(?:是|有)?)?(?:那|都?有)?哪一?[几些]?(?:[类种个项样栏格]|些)?(?:申请)?人?(?:的|申请的|提的)?"
    r"(?:都|也|就)?(?:[是为](?:零|0|〇)|一[件个]也?都?没有?|没有?(?:申请过|提过|来过)?)?的?[呢啊呀]?[？?。]*"
    r"|(?:那|有没有)?一[件个份][都也]没有?的(?:呢|有吗|有哪些)?[？?。]*"
)


def which_are_zero(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where more is said, or no row of one report was told."""
    rows = tuple(span for span in last.spans if any(c.kind in ROW_KINDS for c in span.concepts))
    report = turn.knowledge.report(*last.pairs[0]) if len(last.pairs) == 1 else None
    if report is None or not rows or said.organs or said.of or years.any or not _ZERO.fullmatch(turn.question):
        return None
    base = replace(last, operation=LISTED, parts=(), among="", share=False, against=(), formula=None, rates=())
    row = replace(base, spans=(*rows, Span(0, 0, "", (Concept("cue", "whole_row"),))))
    if any(c.kind == "group" for span in rows for c in span.concepts):
        return last  # each of its rows is told
    if not any(c.kind == "row" for span in rows for c in span.concepts):
        return row  # a kind of case: all its results are told
    lines = lines_of(turn, replace(row, operation="sum"), turn.knowledge.form_of(report.member).id)
    if len({row_id for line in lines for row_id, _ in line.cells}) > 1:
        return last
    if len(lines) < _SEVERAL:
        return None
    zero = [line for line in lines if _is_zero(turn, last.pairs[0], line)]
    return replace(base, parts=tuple(replace(base, spans=spans_of(line)) for line in zero)) if zero else row


def _is_zero(turn: Turn, pair: tuple[str, int], line: Line) -> bool:
    """Whether it is surely 0; a blank or doubtful cell is none."""
    read = turn.knowledge.rows_of([pair], line.section, [row for row, _ in line.cells])[pair]
    return len(line.cells) == 1 and measure(pair, read, line).value == 0
