"""Whose place in an order is asked for: 财政局在甲县七家里头排第几."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.places import asks_which_place
from bot.answering.turn import Turn


def whose_place(turn: Turn, of: OrganSet) -> str:
    """「财政局在甲县七家里头排第几」: the one of the set that is named; "" where no place is asked for."""
    named = [id_ for id_ in turn.meaning.organs if id_ != of.place and any(id_ == organ.id for organ in of.organs)]
    return named[0] if len(named) == 1 and asks_which_place(turn.question) else ""
