"""「县里比它多的有谁」, 「有没有比它少的」: who has more or less than the one that was told."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.entries import Entry, entries_of
from bot.answering.computing.order_of import order_of, pointed_at
from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.bound import Bound
from bot.answering.inquiry.inquiry import BEYOND, Inquiry, OrganSet
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import ALL, HERE
from bot.answering.inquiry.unsaid_sets import everyone, short_name, siblings
from bot.answering.turn import Turn
from bot.dialogue.when.other_years import Years
from bot.dialogue.whose.whose import place_of
from bot.wording.computing import ABOVE_MEAN, BELOW_MEAN, LESS_THAN, MORE_THAN


def beyond_it(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where the question says no 比它多的, or names other cells or another year than were told."""
    more = turn.follows("more_than_it")
    if not says_beyond_it(turn) or said.heads or said.formula or years.any or last.share or said.wanted.by_year:
        return None
    if last.operation == "average" and len(last.organs) > 1:
        mean = Bound(ABOVE_MEAN if more else BELOW_MEAN, ">" if more else "<", 0, of_mean=True)
        return replace(last, operation=BEYOND, bound=mean)
    one = _told(turn, last)
    others = _whom(turn, said, last, one) if one else None
    if one is None or others is None:
        return None
    words = f"{MORE_THAN if more else LESS_THAN}{one.value}{one.unit}"
    organs = tuple(dict.fromkeys((*(organ.id for organ in others.organs), one.organ)))
    bound = Bound(words, ">" if more else "<", one.value)
    return replace(
        last, organs=organs, years=(one.year,), of=others, operation=BEYOND, bound=bound, places=(), whose="", own=()
    )


def says_beyond_it(turn: Turn) -> bool:
    """Whether those with more are asked for, or those with less."""
    return turn.follows("more_than_it") != turn.follows("less_than_it")


def _told(turn: Turn, last: Inquiry) -> Entry | None:
    """The one number that was told last, or that stood first."""
    if last.operation == BEYOND and last.bound and len(last.years) == 1:
        found = quantities(turn, last)  # 比它少的呢 behind 比它多的有谁 is of the same one
        every = entries_of(found[0], last)[0] if len(found) == 1 else ()
        entries = tuple(e for e in every if e.value == last.bound.number)[:1]
    elif last.is_plain and len(last.pairs) == 1:
        found = quantities(turn, last)
        entries = entries_of(found[0], last)[0] if len(found) == 1 else ()
    else:
        order = () if last.by_year or len(last.years) != 1 else order_of(turn, last)
        entries = pointed_at(last, order)
    return entries[0] if len(entries) == 1 and entries[0].organ else None


def _whom(turn: Turn, said: Said, last: Inquiry, one: Entry) -> OrganSet | None:
    """The set that is named, all that lies in the place that is named or around it, else those that were compared, or
    that are like it."""
    if named := said.of or organ_set(turn, place_of(turn, last)):
        return named
    tree, language = turn.knowledge.tree, turn.knowledge.language
    known = tree.by_id.get(one.organ)
    around = known.parent if known and any(word in turn.question for word in language.sets.words(HERE)) else ""
    named_places = [organ.id for name in said.others for organ in tree.named(name)]  # a county without a report
    place = tree.by_id.get(next(iter((*said.organs, *named_places)), around))
    if place and (below := tree.descendants(place.id)):
        organs = (place, *below) if place.reports else below
        kind = language.sets.get(f"{ALL}名", ("",))[0]
        return OrganSet(organs, f"{short_name(place)}{kind}", place.id, ())
    return last.of or siblings(turn, one.organ) or everyone(turn)
