"""「占百分之几」 after two cells of which one is the other's total: 予以公开几件，总共办了几件."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from bot.answering.computing.quantity import lines_of
from bot.answering.computing.share import share_of
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.dialogue.numbers.cells_in_a_row import how_many
from bot.reading.form import Form

_HEADS = ("row", "group")


def part_and_whole(turn: Turn, last: Inquiry) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The spans of the part and those of the whole; None where the last question named no such two cells."""
    heads = [span for span in last.spans if any(c.kind in _HEADS for c in span.concepts)]
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    if not last.is_plain or last.against or len(heads) != 2 or report is None:
        return None
    form = turn.knowledge.form_of(report)
    others = tuple(span for span in last.spans if span not in heads)
    pairs = permutations((head, *others) for head in heads)
    return next(((part, whole) for part, whole in pairs if _is_part(turn, last, part, whole, form)), None)


def of_the_last(turn: Turn, said: Said, last: Inquiry) -> tuple[Span, ...]:
    """「信访那种占这里头百分之几」: what was told last, where what is named is a part of it; () where it is not.

    「强制占三项总数的百分之几」 behind three cells, or behind their sum: these together.
    """
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    if report is None or last.of or not said.wanted.share or not said.heads or _names_a_cell(said.against):
        return ()
    form, part = turn.knowledge.form_of(report), _part(said, last)
    if together := _together(turn, last, part, form) if part and not turn.meaning.years else ():
        pointed = turn.follows("in_it") or how_many(turn) or said.against or last.operation == "sum"
        # 个人占全部的几成 is of what the form prints as the total.
        (of_part,) = lines_of(turn, _only(last, part), form.id)[:1]
        if not share_of(form.table(of_part.section), of_part):
            return together if pointed else ()
    if said.against or not turn.follows("in_it") or not last.is_plain or last.against:
        return ()
    return last.spans if part and _is_part(turn, last, part, last.spans, form) else ()


def of_its_row(turn: Turn, said: Said, last: Inquiry) -> tuple[Span, ...]:
    """「占百分之几」 behind 个人提的占几件, which narrowed a row down: that row, as it was told before; () for none."""
    before = turn.memory.before[-1] if turn.memory.before else None
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    if before is None or report is None or not said.wanted.share or said.heads or _names_a_cell(said.against):
        return ()
    plain = before.is_plain and last.is_plain and before.pairs == last.pairs and not last.against
    rows = [{c.id for s in i.spans for c in s.concepts if c.kind in _HEADS} for i in (before, last)]
    columns = [{c.id for s in i.spans for c in s.concepts if c.kind == "column"} - {"total"} for i in (before, last)]
    if not plain or rows[0] != rows[1] or columns[0] or not columns[1]:
        return ()
    form = turn.knowledge.form_of(report)
    return before.spans if _is_part(turn, last, last.spans, before.spans, form) else ()


def _together(turn: Turn, last: Inquiry, part: tuple[Span, ...], form: Form) -> tuple[Span, ...]:
    """The cells of one report that were told together, the latest of them that hold `part`; () where there are none."""
    count, cells = how_many(turn), {*lines_of(turn, _only(last, part), form.id)}
    if len(cells) != 1:
        return ()  # 处罚是许可的几成
    for told in (last, *reversed(turn.memory.before)):
        if told.pairs != last.pairs or told.operation not in (LISTED, "sum") or told.of or told.formula or told.share:
            return ()
        spans = tuple(span for one in told.parts or (told,) for span in one.spans)
        lines = lines_of(turn, replace(_only(told, spans), operation="sum"), form.id)
        if len(lines) > 1 and cells < {*lines} and count in (None, 0, len(lines)):
            return spans
    return ()


def _part(said: Said, last: Inquiry) -> tuple[Span, ...]:
    """The row that is named, or the applicants that are named, of the row that was told."""
    rows = tuple(span for span in said.spans if any(c.kind in _HEADS for c in span.concepts))
    told = tuple(span for span in last.spans if any(c.kind in _HEADS for c in span.concepts))
    return rows or (*told, *said.spans)


def _names_a_cell(spans: tuple[Span, ...]) -> bool:
    return any(c.kind in _HEADS for span in spans for c in span.concepts)


def _is_part(turn: Turn, last: Inquiry, part: tuple[Span, ...], whole: tuple[Span, ...], form: Form) -> bool:
    lines = [lines_of(turn, _only(last, spans), form.id) for spans in (part, whole)]
    if [len(found) for found in lines] != [1, 1]:
        return False
    (of_part,), (of_whole,) = lines
    table = form.table(of_part.section)
    return of_part.section == of_whole.section and share_of(table, of_part, [of_whole]) is not None


def _only(inquiry: Inquiry, spans: tuple[Span, ...]) -> Inquiry:
    return Inquiry(inquiry.organs, inquiry.years, spans, text=inquiry.text)
