"""The values behind an order that was told, for questions that go on from it: 第二名呢, 它前年呢."""

from __future__ import annotations

from bot.answering.computing.entries import Entry, entries_of
from bot.answering.computing.ordering import ordered, standing_at
from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.inquiry import ORDERS, PLACE, Inquiry
from bot.answering.turn import Turn


def order_of(turn: Turn, inquiry: Inquiry) -> tuple[Entry, ...]:
    """The highest first; nothing where `inquiry` asked for no order, or for one of several kinds of cells."""
    if inquiry.operation not in ORDERS or (inquiry.share and not inquiry.formula):
        return ()
    found = quantities(turn, inquiry)
    if len(found) != 1 or found[0].changed:
        return ()
    return ordered(entries_of(found[0], inquiry)[0])


def pointed_at(inquiry: Inquiry, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Who was named as the answer: the highest, the lowest, those at the places, or whose place was asked for."""
    placed = inquiry.operation == PLACE
    if placed and inquiry.whose:
        return tuple(entry for entry in entries if entry.organ == inquiry.whose)
    places = (placed and inquiry.places) or ((-1,) if inquiry.operation == "lowest" else (1,))
    return standing_at(entries, places)
