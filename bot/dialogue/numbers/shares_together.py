"""「两项加起来」 behind 予以公开占几成 and 部分公开呢: both parts together, of the same whole."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.part_of import cells_of
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.numbers.cells_in_a_row import how_many
from bot.dialogue.when.other_years import Years

_PAIR = 2


def shares_together(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where anything else is named, or the last two were not parts of one whole in one report."""
    before = turn.memory.before[-1] if turn.memory.before else None
    named = said.organs or said.of or said.heads or said.formula or years.any or said.against
    if named or said.wanted.operation != "sum" or before is None or how_many(turn) not in (None, _PAIR):
        return None
    both = (before, last)
    parts = all(i.share and i.operation == LISTED and len(i.pairs) == 1 and not i.formula for i in both)
    one_whole = before.pairs == last.pairs and cells_of(before.against) == cells_of(last.against)
    if not (parts and one_whole) or cells_of(before.spans) == cells_of(last.spans):
        return None
    return replace(last, operation="sum", spans=(*before.spans, *last.spans))
