"""「剩下几家一共多少」: those of a set that were not among the ones told last."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.entries import entries_of
from bot.answering.computing.order_of import order_of, pointed_at
from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.inquiry import APART, BEYOND, LISTED, ORDERS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Span
from bot.answering.turn import Turn
from bot.dialogue.numbers.told_in_a_row import cells_named
from bot.dialogue.when.other_years import Years

_OVER_ALL = (LISTED, "sum", "average")


def the_others(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where nobody is left of a wider set that was asked of, or other years are named; 其他几家许可呢 asks of
    another cell."""
    operation, words = said.wanted.operation, turn.knowledge.language.follow.words("the_others")
    if said.organs or said.formula or years.any or operation not in _OVER_ALL or not turn.follows("the_others"):
        return None
    cells = tuple(s for s in said.spans if _names_a_cell(s) and not any(s.text in word for word in words))
    told = (last, *reversed(turn.memory.before))
    same = (i for i in told if i.years == last.years and (cells or cells_named(i) == cells_named(last)))
    spoken = _spoken_of(turn, last)
    wider = next((i for i in same if spoken < {*i.organs}), None)
    if wider is None or len(last.years) != 1:
        return None
    left = tuple(organ for organ in wider.organs if organ not in spoken)
    kept = replace(wider, organs=left, operation=operation, of=None, places=(), whose="", bound=None)
    return replace(kept, share=False, against=(), by_year=False, spans=cells or kept.spans)


def _names_a_cell(span: Span) -> bool:
    """其他 of 其他几家 is a row's name too, and none here."""
    return any(c.kind in ROW_KINDS for c in span.concepts)


def _spoken_of(turn: Turn, last: Inquiry) -> set[str]:
    """Who was named last; of an order whoever stood at the places that were asked for, one after the other."""
    if last.operation == BEYOND and last.bound:
        found = quantities(turn, last)
        every = entries_of(found[0], last)[0] if len(found) == 1 else ()
        return {entry.organ for entry in every if last.bound.holds(entry.value)}
    if last.operation not in ORDERS:
        return {last.whose} if last.whose else {*last.organs}
    orders = [i for i in (*turn.memory.before, last) if i.operation in ORDERS and i.years == last.years]
    same = [i for i in orders if (i.organs, cells_named(i)) == (last.organs, cells_named(last))]
    entries = order_of(turn, last)
    both = {e.organ for i in same if i.operation == APART for e in (*entries[:1], *entries[-1:])}
    return both | {e.organ for i in same for e in pointed_at(i, entries)}
