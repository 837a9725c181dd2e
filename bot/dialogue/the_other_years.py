"""「另外两年各多少」: those of the years asked about that were not among the ones told last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.answering.computing.entries import Entry, entries_of
from bot.answering.computing.order_of import order_of, pointed_at
from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.inquiry import BEYOND, LISTED, ORDERS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.other_years import Years
from bot.dialogue.told_in_a_row import cells_named

_TOLD: dict[str, Callable[[Entry], bool]] = {
    "none": lambda entry: not entry.value,
    "any": lambda entry: bool(entry.value),
}
_OVER_ALL = (LISTED, "sum", "average")


def the_other_years(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where no year is left of those the same was asked of, or other cells, organs or years are named."""
    named = said.organs or said.of or said.heads or said.formula or years.any
    if named or len(last.organs) != 1 or not turn.follows("the_other_years"):
        return None
    told = (last, *reversed(turn.memory.before))
    same = (i for i in told if i.organs == last.organs and cells_named(i) == cells_named(last))
    spoken = _spoken_of(turn, last)
    wider = next((i for i in same if spoken < {*i.years}), None)
    if wider is None:
        return None
    left = tuple(year for year in wider.years if year not in spoken)
    operation = said.wanted.operation if said.wanted.operation in _OVER_ALL else LISTED
    kept = replace(wider, years=left, operation=operation, places=(), bound=None, share=False, against=())
    return replace(kept, by_year=False)


def _spoken_of(turn: Turn, last: Inquiry) -> set[int]:
    """The years that were named as the answer; all that were asked about where each was told."""
    if last.operation in ORDERS:
        return {entry.year for entry in pointed_at(last, order_of(turn, last))}
    if last.operation not in (*_TOLD, BEYOND):
        return {*last.years}
    found = quantities(turn, last)
    entries = entries_of(found[0], last)[0] if len(found) == 1 else ()
    holds = last.bound.holds if last.operation == BEYOND and last.bound else None
    return {e.year for e in entries if (holds(e.value) if holds else _TOLD[last.operation](e))}
