"""Who has any, and who has none; or in which years."""

from __future__ import annotations

from bot import wording
from bot.answering.computing.entries import Entry, Told, named, parts_of
from bot.answering.inquiry.bound import Bound
from bot.answering.sources.slots import Slots, computed, said
from bot.model import Computed

MOST = 20
_COUNTED = 3


def beyond(entries: tuple[Entry, ...], bound: Bound) -> Told:
    """Those whose number is such, the highest first; years one after the other (从哪年开始上千件)."""
    years = len({entry.organ for entry in entries}) == 1
    fitting = tuple(sorted((e for e in entries if bound.holds(e.value)), key=lambda e: e.year if years else -e.value))
    shown, words = named(fitting, MOST), wording.computing
    slots = computed(bound.words) + said(words.BEYOND) + (shown.slots if fitting else said(words.NOBODY_BEYOND))
    result = Computed(bound.words, len(fitting), "个", (*parts_of(entries), *bound.told))
    sums = tuple(Computed("合计", entry.value, entry.unit, entry.parts) for entry in entries if entry.parts)
    return Told(slots + _how_many(fitting, years), (result, *shown.computed, *sums))


def who(entries: tuple[Entry, ...], none: bool) -> Told:
    """Those with more than nothing, the highest first; or those with nothing at all."""
    fitting = tuple(entry for entry in entries if (entry.value == 0) is none)
    ordered = tuple(sorted(fitting, key=lambda entry: -entry.value))
    words = wording.computing
    word = words.WHO_HAS_NONE if none else words.WHO_HAS
    shown = named(ordered, MOST)
    years = len({entry.organ for entry in entries}) == 1 and len(entries) > 1
    slots = said(word) + shown.slots + _how_many(ordered, years)
    if not ordered:
        slots = said(words.NO_YEAR if years else words.NOBODY)
    result = Computed(word.rstrip("："), len(ordered), "个", parts_of(entries))
    sums = tuple(Computed("合计", entry.value, entry.unit, entry.parts) for entry in entries if entry.parts)
    return Told(slots, (result, *shown.computed, *sums))


def _how_many(fitting: tuple[Entry, ...], years: bool) -> Slots:
    """The end of such a list: how many there are in it, where that is not seen at once."""
    if len(fitting) < _COUNTED:
        return said(wording.FULL_STOP)
    return (
        said(wording.computing.SO_MANY)
        + computed(str(len(fitting)))
        + said(wording.computing.SO_MANY_YEARS if years else wording.computing.SO_MANY_ORGANS)
    )
