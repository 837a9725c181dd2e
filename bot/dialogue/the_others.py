"""「剩下几家一共多少」: those of a set that were not among the ones told last."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.order_of import order_of, pointed_at
from bot.answering.inquiry.inquiry import LISTED, ORDERS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.other_years import Years
from bot.dialogue.told_in_a_row import cells_named

_OVER_ALL = (LISTED, "sum", "average")


def the_others(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where nobody is left of a wider set that the same was asked of, or other cells or years are named."""
    operation = said.wanted.operation
    named = said.organs or said.heads or said.formula or years.any
    if named or operation not in _OVER_ALL or not turn.follows("the_others"):
        return None
    told = (last, *reversed(turn.memory.before))
    same = (i for i in told if i.years == last.years and cells_named(i) == cells_named(last))
    wider = next((i for i in same if _spoken_of(turn, last) < {*i.organs}), None)
    if wider is None or len(last.years) != 1:
        return None
    left = tuple(organ for organ in wider.organs if organ not in _spoken_of(turn, last))
    kept = replace(wider, organs=left, operation=operation, of=None, places=(), whose="", bound=None)
    return replace(kept, share=False, against=(), by_year=False)


def _spoken_of(turn: Turn, last: Inquiry) -> set[str]:
    """Who was named last: of an order whoever stands at the places that were asked for."""
    if last.operation not in ORDERS:
        return {*last.organs}
    return {entry.organ for entry in pointed_at(last, order_of(turn, last))}
