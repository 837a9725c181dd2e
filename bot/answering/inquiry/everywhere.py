"""全县, 哪儿最多: everybody in the county that is spoken of, or everybody there is, without a kind of organ named."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.set_words import WHERE_MOST, WHOLE
from bot.answering.turn import Turn
from bot.answering.words.patterns import GAP, matches
from bot.reading.whose.places import base_of, is_above, level_of
from bot.wording.computing import ALL_THERE_ARE


def everywhere(turn: Turn, within: str) -> OrganSet | None:
    """全县 and 哪儿最多 without a kind of organ: all of the county that was spoken of, or of the only one, else all."""
    tree, language, text = turn.knowledge.tree, turn.knowledge.language, turn.question
    every = tuple(organ for organ in tree.by_id.values() if organ.reports)
    patterns = language.sets.words(WHERE_MOST) if not (turn.meaning.organs or turn.meaning.mine) else ()
    if where := next((pattern for pattern in patterns if matches(pattern, text)), ""):
        words = where.split(GAP)[0]
        return OrganSet(every, ALL_THERE_ARE, "", (words,)) if len(every) > 1 else None
    whole = next((word for word in language.sets.words(WHOLE) if word in text), "")
    if not whole or turn.meaning.organs:
        return None
    level = level_of(f"某{whole[-1]}")
    around = tree.by_id.get(within)
    if around and around.level == level and (below := tree.descendants(within)):
        organs = tuple(organ for organ in ((around, *below) if around.reports else below) if organ.reports)
        return OrganSet(organs, f"{base_of(around.name)}{whole}", within, (whole,)) if len(organs) > 1 else None
    places = [organ for organ in tree.by_id.values() if organ.level == level]
    inside = tuple(o for o in every if not (o.level and is_above(o.level, level))) if len(places) == 1 else every
    name = f"{base_of(places[0].name)}{whole}" if len(places) == 1 else ALL_THERE_ARE
    return OrganSet(inside, name, "", (whole,)) if len(inside) > 1 else None
