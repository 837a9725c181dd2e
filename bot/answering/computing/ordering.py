"""The highest, the lowest, and a ranking of the first; who has the same is told together."""

from __future__ import annotations

from itertools import groupby

from bot import wording
from bot.answering.computing.entries import Entry, Told, named, parts_of
from bot.answering.slots import Slots, computed, joined, said
from bot.model import Computed

FIRST = 10
REST = 5
_PLACES = "一二三四五六七八九十"


def extreme(entries: tuple[Entry, ...], lowest: bool) -> Told:
    groups = _groups(entries, lowest)
    high, low = (wording.computing.HIGHEST, wording.computing.LOWEST)
    if entries[0].unit == "%":
        high, low = (wording.computing.HIGHEST_RATE, wording.computing.LOWEST_RATE)
    name = low if lowest else high
    result = Computed(name, groups[0][0].value, entries[0].unit, parts_of(entries))
    best = named(groups[0])
    slots = said(f"{name}：") + best.slots
    if len(groups[0]) > 1:
        slots += said(wording.computing.TOGETHER)
    rest = named(tuple(entry for group in groups[1:] for entry in group), REST)
    if groups[1:]:
        slots += said(wording.computing.REST) + rest.slots
    return Told(slots + said(wording.FULL_STOP), (result, *best.computed, *rest.computed, *_sums(entries)))


def ranking(entries: tuple[Entry, ...]) -> Told:
    """The first ten; those of one value share a place and are never parted."""
    lines: list[Slots] = []
    told = 0
    for group in _groups(entries, lowest=False):
        if told >= FIRST:
            break
        lines.append(said(f"第{_PLACES[told]}：") + named(group, len(group)).slots)
        told += len(group)
    best = _groups(entries, False)[0][0].value
    results = [Computed(wording.computing.RANKING, best, entries[0].unit, parts_of(entries)), *_sums(entries)]
    head = said(wording.computing.RANKED) + computed(f"{entries[0].unit}") + said("）：\n")
    slots = head + joined("\n", lines)
    if left := len(entries) - told:
        results.append(Computed(wording.computing.ALL_TOLD, left, "个", ()))
        slots += said("\n" + wording.computing.RANK_REST) + computed(str(left)) + said(wording.computing.RANK_REST_END)
    return Told(slots, tuple(results))


def _groups(entries: tuple[Entry, ...], lowest: bool) -> list[tuple[Entry, ...]]:
    ordered = sorted(entries, key=lambda entry: entry.value, reverse=not lowest)
    return [tuple(group) for _, group in groupby(ordered, key=lambda entry: entry.value)]


def _sums(entries: tuple[Entry, ...]) -> tuple[Computed, ...]:
    return tuple(Computed("合计", entry.value, entry.unit, entry.parts) for entry in entries if entry.parts)
