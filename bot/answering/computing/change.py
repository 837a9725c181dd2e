"""From one year to another: by how many and by how much per cent; two organs side by side; the course over years."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from bot import wording
from bot.answering.computing.entries import Entry, Told, named, parts_of
from bot.answering.computing.quantity import percent
from bot.answering.sources.slots import Slots, computed, joined, said
from bot.model import Computed, Number


def change(before: Entry, after: Entry, times: bool = False) -> Told:
    """`after` against `before`; rates change by percentage points and have no per cent of their own."""
    moved = moved_by(before, after)
    so_many = [times_as_much(after, before)] if times else []
    if times and after.value < before.value:
        so_many.append(times_as_much(before, after))  # a part of it says little to whoever asks how many times
    slots = named((before, after)).slots + said("，") + moved.slots
    slots += tuple(slot for told in so_many for slot in told.slots) + said(wording.FULL_STOP)
    return Told(slots, (*moved.computed, *(result for told in so_many for result in told.computed)))


def times_as_much(one: Entry, other: Entry) -> Told:
    """「，2023年是2022年的33.7倍（3609÷107）」; nothing where there is nothing to divide by, or of rates."""
    if other.value == 0 or one.unit == "%":
        return Told((), ())
    exact = Decimal(one.value) / Decimal(other.value)
    times = exact.quantize(Decimal("0.1") if exact >= 1 else Decimal("0.01"), ROUND_HALF_UP)
    slots = said("，") + computed(one.called) + said(wording.computing.IS) + computed(other.called)
    slots += said(wording.computing.TIMES_OF) + computed(f" {times}倍（{one.value}÷{other.value}）")
    return Told(slots, (Computed("倍数", times, "倍", parts_of((one, other))),))


def moved_by(before: Entry, after: Entry) -> Told:
    """Only the difference: 增加3件，增长25.0%（3÷12）."""
    rate, parts = after.unit == "%", parts_of((before, after))
    by = difference(after.value, before.value)
    if by == 0:
        return Told(said(wording.computing.SAME), (Computed("变化", 0, after.unit, parts),))
    up = by > 0
    more, less = (wording.computing.RATE_MORE, wording.computing.RATE_LESS) if rate else _WORDS
    word, unit = (more if up else less), wording.computing.POINTS if rate else after.unit
    results = [Computed(word, size(by), unit, parts)]
    slots = said(word) + computed(f"{size(by)}{unit}")
    if not rate and before.value == 0:
        slots += said(wording.computing.BASE_ZERO)
    elif not rate:
        share = percent(size(by), before.value)
        results.append(Computed(f"{word}百分比", share, "%", parts))
        slots += said("，" + (wording.computing.GREW if up else wording.computing.FELL))
        slots += computed(f"{share}%（{size(by)}÷{before.value}）")
    return Told(slots, tuple(results))


_WORDS = (wording.computing.MORE, wording.computing.LESS)


def compared(one: Entry, other: Entry, per_cent: bool, turned: bool = False, times: bool = False) -> Told:
    """Two organs in the same year: who has more, and by how many; `turned`: who has less."""
    by, parts, words = difference(one.value, other.value), parts_of((one, other)), wording.computing
    slots = named((one, other)).slots + said("，")
    if by == 0:
        same = (Computed("相差", 0, one.unit, parts),)
        return Told(slots + said(wording.computing.SAME_OF_TWO + wording.FULL_STOP), same)
    high, low = (one, other) if by > 0 else (other, one)
    rate = one.unit == "%"
    unit = wording.computing.POINTS if rate else one.unit
    results = [Computed("相差", size(by), unit, parts)]
    first, second = (low, high) if turned else (high, low)
    more, less = (words.THAN_HIGHER, words.THAN_LOWER) if rate else (words.THAN_MORE, words.THAN_LESS)
    slots += computed(first.called) + said(words.THAN) + computed(second.called) + said(less if turned else more)
    slots += computed(f"{size(by)}{unit}")
    if per_cent and not rate and second.value != 0:
        share = percent(size(by), second.value)
        results.append(Computed("相差百分比", share, "%", parts))
        slots += said(words.OF_THE_HIGHER if turned else words.OF_THE_LOWER)
        slots += computed(f"{share}%（{size(by)}÷{second.value}）")
    so_many = times_as_much(high, low) if times else Told((), ())
    return Told(slots + so_many.slots + said(wording.FULL_STOP), (*results, *so_many.computed))


def course(entries: tuple[Entry, ...]) -> Told:
    """Year after year of one organ, and what became of it from the first to the last."""
    ordered = tuple(sorted(entries, key=lambda entry: entry.year))
    if len(ordered) < 2:
        values = Computed("各数", ordered[0].value, ordered[0].unit, parts_of(ordered))
        return Told(named(ordered).slots + said("，" + wording.computing.ONE_READ), (values,))
    steps: list[Slots] = []
    results: list[Computed] = []
    for before, after in pairwise(ordered):
        by = difference(after.value, before.value)
        word = wording.computing.SAME if by == 0 else wording.computing.MORE if by > 0 else wording.computing.LESS
        unit = wording.computing.POINTS if after.unit == "%" else after.unit
        results.append(Computed(word, size(by), unit, parts_of((before, after))))
        moved = computed(f"{size(by)}{unit}") if by else ()
        steps.append(computed(f"{before.year}年到{after.year}年") + said(word) + moved)
    slots = named(ordered, len(ordered)).slots + said("；") + joined("，", steps) + said(wording.FULL_STOP)
    if len(ordered) > 2:
        whole = moved_by(ordered[0], ordered[-1])
        slots += said(wording.computing.ON_THE_WHOLE) + computed(f"{ordered[0].year}年到{ordered[-1].year}年")
        slots += whole.slots + said(wording.FULL_STOP)
        results += whole.computed
    return Told(slots, tuple(results))


def size(by: Number) -> Number:
    return -by if by < 0 else by


def difference(after: Number, before: Number) -> Number:
    if isinstance(after, int) and isinstance(before, int):
        return after - before
    return Decimal(after) - Decimal(before)
