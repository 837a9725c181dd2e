"""Sets that no word of the question names: all organs that there are, and those like one of them."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.set_words import ALL, OFFICES
from bot.answering.turn import Turn
from bot.model import Organ
from bot.reading.whose.places import base_of


def everyone(turn: Turn) -> OrganSet | None:
    """All organs with reports: whom 2021年行政处罚谁最多 asks about, where nobody is named."""
    organs = tuple(organ for organ in turn.knowledge.tree.by_id.values() if organ.reports)
    nouns = turn.knowledge.language.sets.get(f"{ALL}名", ("",))
    return OrganSet(organs, nouns[0], "", ()) if len(organs) > 1 else None


def siblings(turn: Turn, organ: str) -> OrganSet | None:
    """The organs of the same level that lie where `organ` lies: whom 谁最多 compares it with."""
    tree = turn.knowledge.tree
    known = tree.by_id.get(organ)
    if known is None:
        return None
    organs = tuple(o for o in tree.children(known.parent) if o.level == known.level)
    place, words = tree.by_id.get(known.parent), turn.knowledge.language.sets.get(known.level or OFFICES, ("",))
    return OrganSet(organs, f"{short_name(place)}{words[0]}", known.parent, ()) if len(organs) > 1 else None


def short_name(place: Organ | None) -> str:
    """甲子县 of 甲子县人民政府; "" for none."""
    return base_of(place.name) if place else ""
