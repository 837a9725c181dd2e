"""「另外两年各多少」: those of the years asked about that were not among the ones told last."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.answering.computing.entries import Entry, entries_of
from bot.answering.computing.order_of import order_of, pointed_at
from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.bound import bound_in
from bot.answering.inquiry.inquiry import BEYOND, LISTED, ORDERS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.numbers.told_in_a_row import cells_named
from bot.dialogue.when.other_years import Years
from bot.reading.numerals import read_numeral

_TOLD: dict[str, Callable[[Entry], bool]] = {
    "none": lambda entry: not entry.value,
    "any": lambda entry: bool(entry.value),
}
_OVER_ALL, _ENDS = (LISTED, "sum", "average", "trend"), ("highest", "lowest")
_SO_MANY = re.compile("[两三四五六七八九]")


def the_other_years(turn: Turn, said: Said, last: Inquiry, _: Years) -> Inquiry | None:
    """None where no year is left of those the same was asked of, or other cells, organs or years are named."""
    words = turn.knowledge.language.follow.words("the_other_years")
    phrase = max((word for word in words if word in turn.question), key=len, default="")
    named = said.organs or said.of or said.formula or _names_more(turn, said, phrase)
    operation, bound = said.wanted.operation, bound_in(turn.question, turn.knowledge.language)
    if not phrase or named or bound or len(last.organs) != 1 or operation not in (*_OVER_ALL, *_ENDS):
        return None
    before = (last, *reversed(turn.memory.before))
    same = [i for i in before if i.organs == last.organs and cells_named(i) == cells_named(last)]
    told = [i for i in same if i is last or i.operation in ORDERS or (i.is_plain and len(i.years) == 1)]
    spoken = {year for i in told for year in _spoken_of(turn, i)}
    every = replace(last, years=tuple(turn.knowledge.years(last.organs[0])), own=(), parts=())
    wider = next((i for i in (*same, every) if spoken < {*i.years}), None)
    left = tuple(year for year in wider.years if year not in spoken) if wider else ()
    so_many = _SO_MANY.search(phrase)
    if wider is None or last.operation == "change":
        return None
    if so_many and read_numeral(so_many[0]) != len(left):
        operation = LISTED  # which years are left is then to be seen
    kept = last if last.share or last.formula else replace(wider, share=False, against=())
    kept = replace(kept, years=left, operation=operation, places=(), bound=None)
    return replace(kept, by_year=operation in _ENDS)


def _names_more(turn: Turn, said: Said, phrase: str) -> bool:
    """Whether a cell or year is named besides the words for those years: 其他 of 其他三年 is no column."""
    at = turn.meaning.text.find(phrase)
    outside = [s for s in (*said.spans, *turn.meaning.spans) if s.text and not at <= s.start < at + len(phrase)]
    cells = any(c.kind in CELL_KINDS and c.id != "total" for span in outside for c in span.concepts)
    return cells or any(c.kind == "year" for span in outside for c in span.concepts)


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
