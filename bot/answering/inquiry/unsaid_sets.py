"""Sets that no word of the question names: all organs that there are, and those like one of them."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.excluded import Excluded, excluded
from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.set_words import ALL, OFFICES
from bot.answering.turn import Turn
from bot.model import Organ
from bot.reading.whose.places import base_of
from bot.wording.computing import WITHOUT


def everyone(turn: Turn) -> OrganSet | None:
    """All organs with reports but those left out: whom 2021年行政处罚谁最多 asks about, where nobody is named."""
    away = excluded(turn)
    place = _place_of(away, turn) if away else None
    around = (place, *turn.knowledge.tree.descendants(place.id)) if place else turn.knowledge.tree.by_id.values()
    organs = tuple(organ for organ in around if organ.reports)
    nouns = turn.knowledge.language.sets.get(f"{ALL}名", ("",))
    name, within = f"{short_name(place)}{nouns[0]}", place.id if place else ""
    everybody = OrganSet(organs, name, within, ()) if len(organs) > 1 else None
    return without_those(everybody, away) if everybody and away else everybody


def _place_of(away: Excluded, turn: Turn) -> Organ | None:
    """甲县 of 「甲县2024年不算教育局，谁收得最多」."""
    besides, tree = turn.question.replace(away.words, "，"), turn.knowledge.tree
    above = [place for id_ in away.organs for place in tree.ancestors(id_)]
    return next((place for place in above if short_name(place) in besides), None)


def without_those(found: OrganSet, away: Excluded) -> OrganSet | None:
    """The set without whom `away` leaves out; None where hardly anybody stays."""
    organs = tuple(organ for organ in found.organs if away.keeps(organ))
    called = f"{found.name}（{WITHOUT}{away.name}）"
    return replace(found, organs=organs, name=called, words=(*found.words, away.words)) if len(organs) > 1 else None


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
