"""「占百分之几」 after two cells of which one is the other's total: 予以公开几件，总共办了几件."""

from __future__ import annotations

from itertools import permutations

from bot.answering.computing.quantity import lines_of
from bot.answering.computing.share import share_of
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import Span
from bot.answering.turn import Turn
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
    """「信访那种占这里头百分之几」: what was told last, where what is named is a part of it; () where it is not."""
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    asked = said.wanted.share and said.heads and not said.against and turn.follows("in_it")
    if report is None or not asked or not last.is_plain or last.against:
        return ()
    part = tuple(span for span in said.spans if any(c.kind in _HEADS for c in span.concepts))
    return last.spans if part and _is_part(turn, last, part, last.spans, turn.knowledge.form_of(report)) else ()


def _is_part(turn: Turn, last: Inquiry, part: tuple[Span, ...], whole: tuple[Span, ...], form: Form) -> bool:
    lines = [lines_of(turn, _only(last, spans), form.id) for spans in (part, whole)]
    if [len(found) for found in lines] != [1, 1]:
        return False
    (of_part,), (of_whole,) = lines
    table = form.table(of_part.section)
    return of_part.section == of_whole.section and share_of(table, of_part, [of_whole]) is not None


def _only(inquiry: Inquiry, spans: tuple[Span, ...]) -> Inquiry:
    return Inquiry(inquiry.organs, inquiry.years, spans, text=inquiry.text)
