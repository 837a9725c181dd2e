"""「占百分之几」 after two cells of which one is the other's total: 予以公开几件，总共办了几件."""

from __future__ import annotations

from itertools import permutations

from bot.answering.computing.quantity import lines_of
from bot.answering.computing.share import share_of
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import Span
from bot.answering.turn import Turn

_HEADS = ("row", "group")


def part_and_whole(turn: Turn, last: Inquiry) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The spans of the part and those of the whole; None where the last question named no such two cells."""
    heads = [span for span in last.spans if any(c.kind in _HEADS for c in span.concepts)]
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    if not last.is_plain or last.against or len(heads) != 2 or report is None:
        return None
    form = turn.knowledge.form_of(report)
    others = tuple(span for span in last.spans if span not in heads)
    for part, whole in permutations((head, *others) for head in heads):
        lines = [lines_of(turn, _only(last, spans), form.id) for spans in (part, whole)]
        if [len(found) for found in lines] != [1, 1]:
            continue
        (of_part,), (of_whole,) = lines
        if of_part.section == of_whole.section and share_of(form.table(of_part.section), of_part, [of_whole]):
            return part, whole
    return None


def _only(inquiry: Inquiry, spans: tuple[Span, ...]) -> Inquiry:
    return Inquiry(inquiry.organs, inquiry.years, spans, text=inquiry.text)
