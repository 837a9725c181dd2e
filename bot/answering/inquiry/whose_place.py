"""Whose place in an order is asked for: 财政局在甲县七家里头排第几."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.places import asks_which_place
from bot.answering.inquiry.set_words import ALL, WHOLE
from bot.answering.inquiry.unsaid_sets import short_name, siblings
from bot.answering.turn import Turn
from bot.model import Organ


def whose_place(turn: Turn, of: OrganSet) -> str:
    """「财政局在甲县七家里头排第几」: the one of the set that is named; "" where no place is asked for."""
    named = [id_ for id_ in turn.meaning.organs if id_ != of.place and any(id_ == organ.id for organ in of.organs)]
    return named[0] if len(named) == 1 and asks_which_place(turn.question) else ""


def among_whom(turn: Turn) -> OrganSet | None:
    """Where only its place is asked: among those of the county that is named (在丙县排第几), else those like it."""
    organs, tree = turn.meaning.organs, turn.knowledge.tree
    if not asks_which_place(turn.question) or not all(id_ in tree.by_id for id_ in organs):
        return None
    if any((id_, year) not in turn.knowledge.reports for id_ in organs for year in turn.meaning.years):
        return None  # whose report is not there has no place
    whole = next((w[-1] for w in turn.knowledge.language.sets.words(WHOLE) if w in turn.question), "")
    if len(organs) == 1:
        place = next((above for above in tree.ancestors(organs[0]) if whole and above.level == whole), None)
        return _inside(turn, place) if place else siblings(turn, organs[0])
    around = [id_ for id_ in organs if any(id_ == above.id for other in organs for above in tree.ancestors(other))]
    if len(organs) != 2 or len(around) != 1:
        return None
    return _inside(turn, tree.by_id[around[0]])


def _inside(turn: Turn, place: Organ) -> OrganSet:
    """The organs of a place that have reports, and its own government."""
    below = tuple(organ for organ in turn.knowledge.tree.descendants(place.id) if organ.reports)
    kind = turn.knowledge.language.sets.get(f"{ALL}名", ("",))[0]
    return OrganSet((place, *below) if place.reports else below, f"{short_name(place)}{kind}", place.id, ())
