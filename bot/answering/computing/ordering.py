"""The highest, the lowest, and a ranking of the first five; who has the same is told together."""

from __future__ import annotations

from itertools import groupby

from bot import wording
from bot.answering.computing.entries import Entry, Told, named, parts_of
from bot.answering.slots import Slots, computed, joined, said
from bot.model import Computed

FIRST = 5
_PLACES = "一二三四五"


def extreme(entries: tuple[Entry, ...], lowest: bool) -> Told:
    groups = _groups(entries, lowest)
    name = wording.computing.LOWEST if lowest else wording.computing.HIGHEST
    result = Computed(name, groups[0][0].value, entries[0].unit, parts_of(entries))
    slots = said(f"{name}：") + named(groups[0])
    if len(groups[0]) > 1:
        slots += said(wording.computing.TOGETHER)
    rest = tuple(entry for group in groups[1:] for entry in group)
    if rest:
        slots += said(wording.computing.REST) + named(rest, FIRST)
    return Told(slots + said(wording.FULL_STOP), (result, *_sums(entries)))


def ranking(entries: tuple[Entry, ...]) -> Told:
    """The first five; those of one value share a place and are never parted."""
    lines: list[Slots] = []
    told = 0
    for group in _groups(entries, lowest=False):
        if told >= FIRST:
            break
        lines.append(said(f"第{_PLACES[told]}：") + named(group))
        told += len(group)
    result = Computed(
        wording.computing.RANKING, _groups(entries, False)[0][0].value, entries[0].unit, parts_of(entries)
    )
    head = said(wording.computing.RANKED) + computed(f"{entries[0].unit}") + said("）：\n")
    return Told(head + joined("\n", lines), (result, *_sums(entries)))


def _groups(entries: tuple[Entry, ...], lowest: bool) -> list[tuple[Entry, ...]]:
    ordered = sorted(entries, key=lambda entry: entry.value, reverse=not lowest)
    return [tuple(group) for _, group in groupby(ordered, key=lambda entry: entry.value)]


def _sums(entries: tuple[Entry, ...]) -> tuple[Computed, ...]:
    return tuple(Computed("合计", entry.value, entry.unit, entry.parts) for entry in entries if entry.parts)
