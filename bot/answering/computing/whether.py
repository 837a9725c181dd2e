"""Who has any, and who has none."""

from __future__ import annotations

from bot import wording
from bot.answering.computing.entries import Entry, Told, named, parts_of
from bot.answering.slots import said
from bot.model import Computed

MOST = 30


def who(entries: tuple[Entry, ...], none: bool) -> Told:
    """Those with more than nothing, the highest first; or those with nothing at all."""
    fitting = tuple(entry for entry in entries if (entry.value == 0) is none)
    ordered = tuple(sorted(fitting, key=lambda entry: -entry.value))
    word = wording.computing.WHO_HAS_NONE if none else wording.computing.WHO_HAS
    shown = said(word) + named(ordered, MOST) + said(wording.FULL_STOP) if ordered else said(wording.computing.NOBODY)
    result = Computed(word.rstrip("："), len(ordered), "个", parts_of(entries))
    sums = tuple(Computed("合计", entry.value, entry.unit, entry.parts) for entry in entries if entry.parts)
    return Told(shown, (result, *sums))
