"""全县, 哪儿最多: everybody in the county that is spoken of, or everybody there is, without a kind of organ named."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.set_words import WHERE_MOST, WHOLE
from bot.answering.turn import Turn
from bot.answering.words.patterns import GAP, matches
from bot.model import Organ
from bot.reading.whose.places import base_of, is_above, level_of
from bot.wording.computing import ALL_THERE_ARE


def everywhere(turn: Turn, within: str) -> OrganSet | None:
    """全县 and 哪儿最多 without a kind of organ: all of the county that was spoken of, or of the only one, else all."""
    tree, language, text = turn.knowledge.tree, turn.knowledge.language, turn.question
    every = tuple(organ for organ in tree.by_id.values() if organ.reports)
    patterns = language.sets.words(WHERE_MOST) if not (turn.meaning.organs or turn.meaning.mine) else ()
    where = next((pattern for pattern in patterns if matches(pattern, text)), "")
    whole = next((word for word in language.sets.words(WHOLE) if word in text), "")
    if where and (place := _place_without_report(turn)):
        return _all_in(turn, place, base_of(place.name), (where.split(GAP)[0], *turn.meaning.others))
    if where and not whole:
        return OrganSet(every, ALL_THERE_ARE, "", (where.split(GAP)[0],)) if len(every) > 1 else None
    if not whole or turn.meaning.organs:
        return None
    words = (whole, where.split(GAP)[0]) if where else (whole,)
    level = level_of(f"某{whole[-1]}")
    around = tree.by_id.get(within)
    if around and around.level == level and tree.descendants(within):
        return _all_in(turn, around, f"{base_of(around.name)}{whole}", words)
    places = [organ for organ in tree.by_id.values() if organ.level == level]
    if len(places) == 1 and tree.descendants(places[0].id):
        return _all_in(turn, places[0], f"{base_of(places[0].name)}{whole}", words)
    inside = tuple(o for o in every if not (o.level and is_above(o.level, level))) if len(places) == 1 else every
    name = f"{base_of(places[0].name)}{whole}" if len(places) == 1 else ALL_THERE_ARE
    return OrganSet(inside, name, "", words) if len(inside) > 1 else None


def _place_without_report(turn: Turn) -> Organ | None:
    """甲县 of 「甲县2022年谁收得最多」, where only what lies in it has reports."""
    tree = turn.knowledge.tree
    found = [place for name in turn.meaning.others for place in tree.named(name)]
    return found[0] if len(found) == len(turn.meaning.others) == 1 and tree.children(found[0].id) else None


def _all_in(turn: Turn, place: Organ, name: str, words: tuple[str, ...]) -> OrganSet | None:
    """All that lies there, also what staff only listed, and its own government where that has reports."""
    below = turn.knowledge.tree.descendants(place.id)
    organs = (place, *below) if place.reports else below
    return OrganSet(organs, name, place.id, words) if len(organs) > 1 else None
