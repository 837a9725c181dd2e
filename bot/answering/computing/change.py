"""From one value to another: by how many and by how much per cent; and the course over several years."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from bot import wording
from bot.answering.computing.entries import Entry, Told, named, parts_of
from bot.answering.computing.quantity import percent
from bot.answering.slots import Slots, computed, joined, said
from bot.model import Computed, Number


def change(before: Entry, after: Entry) -> Told:
    """`after` against `before`; rates change by percentage points and have no per cent of their own."""
    rate, parts = after.unit == "%", parts_of((after, before))
    by = _difference(after.value, before.value)
    more, less = (
        (wording.computing.RATE_MORE, wording.computing.RATE_LESS)
        if rate
        else (wording.computing.MORE, wording.computing.LESS)
        if after.organ == before.organ
        else (wording.computing.THAN_MORE, wording.computing.THAN_LESS)
    )
    slots = named((after, before)) + said("，")
    if by == 0:
        return Told(slots + said(wording.computing.SAME + wording.FULL_STOP), (Computed("变化", 0, after.unit, parts),))
    word, unit = (more if by > 0 else less), wording.computing.POINTS if rate else after.unit
    results = [Computed(word, _size(by), unit, parts)]
    slots += said(word) + computed(f"{_size(by)}{unit}")
    if not rate and before.value == 0:
        slots += said(wording.computing.BASE_ZERO)
    elif not rate:
        share = percent(_size(by), before.value)
        results.append(Computed(f"{word}百分比", share, "%", parts))
        high, low = (after, before) if by > 0 else (before, after)
        slots += said(f"，{word}") + computed(f"{share}%") + said(wording.computing.THAT_IS)
        slots += computed(f"（{high.value}－{low.value}）÷{before.value}")
    return Told(slots + said(wording.FULL_STOP), tuple(results))


def course(entries: tuple[Entry, ...]) -> Told:
    """Year after year of one organ, and what became of it from the first to the last."""
    ordered = tuple(sorted(entries, key=lambda entry: entry.year))
    if len(ordered) < 2:
        return Told(named(ordered) + said("，" + wording.computing.ONE_READ), (_values(ordered),))
    steps: list[Slots] = []
    results: list[Computed] = []
    for before, after in pairwise(ordered):
        by = _difference(after.value, before.value)
        word = wording.computing.SAME if by == 0 else wording.computing.MORE if by > 0 else wording.computing.LESS
        unit = wording.computing.POINTS if after.unit == "%" else after.unit
        results.append(Computed(word, _size(by), unit, parts_of((after, before))))
        moved = computed(f"{_size(by)}{unit}") if by else ()
        steps.append(computed(f"{before.year}年到{after.year}年") + said(word) + moved)
    slots = named(ordered, len(ordered)) + said("；") + joined("，", steps) + said(wording.FULL_STOP)
    return Told(slots, tuple(results))


def _values(entries: tuple[Entry, ...]) -> Computed:
    return Computed("各数", entries[0].value, entries[0].unit, parts_of(entries))


def _size(by: Number) -> Number:
    return -by if by < 0 else by


def _difference(after: Number, before: Number) -> Number:
    if isinstance(after, int) and isinstance(before, int):
        return after - before
    return Decimal(after) - Decimal(before)
