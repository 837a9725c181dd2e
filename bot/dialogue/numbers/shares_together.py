"""「两项加起来」 behind 予以公开占几成 and 部分公开呢: both parts together, of the same whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.part_of import cells_of
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.numbers.cells_in_a_row import how_many
from bot.dialogue.when.other_years import Years

_PAIR = 2


def shares_together(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where anything else is named, or only one part of that whole was asked for; of three all are meant."""
    named = said.organs or said.of or said.heads or said.formula or years.any or said.against
    if named or said.wanted.operation != "sum":
        return None
    if not last.share or len(last.pairs) != 1:
        return None
    parts = [last, *takewhile(lambda earlier: _is_beside(earlier, last), reversed(turn.memory.before))]
    parts = parts[: how_many(turn) or len(parts)][::-1]
    if len(parts) < _PAIR or len({frozenset(cells_of(part.spans)) for part in parts}) < len(parts):
        return None
    return replace(last, operation="sum", spans=tuple(span for part in parts for span in part.spans))


def _is_beside(earlier: Inquiry, last: Inquiry) -> bool:
    """Whether it was a part of the same whole in the same report."""
    same = earlier.pairs == last.pairs and cells_of(earlier.against) == cells_of(last.against)
    return same and earlier.share and earlier.operation == last.operation == LISTED and not earlier.formula
