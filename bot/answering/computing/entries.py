"""The values that an operation works on: one a report, or added up over years or organs where those are compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from bot.answering.computing.quantity import Measured, Quantity
from bot.answering.inquiry.inquiry import BEYOND, ORDERS, Inquiry, OrganSet
from bot.answering.sources.slots import Slots, computed, joined, said
from bot.model import Computed, Number
from bot.wording import computing as wording

_ADDED_UP_FIRST = (*ORDERS, "any", "none", BEYOND)
SHOWN = 12
"""Values that one sentence names."""
Left = tuple[tuple[str, str], ...]
"""(name, why) of what was left out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value; `parts` are what it was added up from, empty where it is a report's own.

    `name` says organ and year; `label` what is left to say of them where all have the same organ or the same year.
    """

    name: str
    organ: str
    year: int
    value: Number
    unit: str
    parts: tuple[tuple[str, Number], ...] = ()
    label: str = ""

    @property
    def called(self) -> str:
        return self.label or self.name


@dataclass(frozen=True, slots=True)
class Told:
    """What an operation says and what it computed."""

    slots: Slots
    computed: tuple[Computed, ...]


def entries_of(quantity: Quantity, inquiry: Inquiry) -> tuple[tuple[Entry, ...], Left]:
    """The values, and what was left out of them with the reason."""
    readable = [m for m in quantity.measured if m.value is not None]
    out = tuple((m.name, m.why) for m in quantity.measured if m.value is None)
    years = sorted({m.year for m in quantity.measured})
    added = inquiry.operation in _ADDED_UP_FIRST or (inquiry.operation == "change" and inquiry.by_year)
    added = added and len(inquiry.organs) > 1 and len(years) > 1
    if inquiry.by_place and inquiry.of and not quantity.formula:
        return _of_places(readable, inquiry.of), out
    if inquiry.has_own or not added or quantity.formula or quantity.changed:
        return labelled(tuple(map(_entry, readable))), out
    entries, lacking = _added_up(readable, inquiry, years)
    return entries, (*out, *lacking)


def _added_up(readable: list[Measured], inquiry: Inquiry, years: list[int]) -> tuple[tuple[Entry, ...], Left]:
    """Each organ's years together, or with `by_year` each year's organs; whoever lacks a year is left out."""
    of = {o: [m for m in readable if m.organ == o] for o in inquiry.organs}
    whole = [m for found in of.values() if len(found) == len(years) for m in found]
    if inquiry.by_year and (full := _full_years(of, years)):
        years = full
        whole = [m for found in of.values() for m in found if m.year in full]
        of = {o: [m for m in found if m.year not in full] for o, found in of.items()}
    why = wording.YEAR_LACKS if inquiry.by_year else wording.YEARS_LACK
    lacking = tuple((m.name, why) for found in of.values() if 0 < len(found) < len(years) for m in found)
    entries: list[Entry] = []
    for key in years if inquiry.by_year else [o for o, found in of.items() if len(found) == len(years)]:
        mine = [m for m in whole if key in (m.organ, m.year)]
        parts = tuple((m.name, m.value) for m in mine if m.value is not None)
        if parts:
            name = f"{key}年{wording.SEVERAL_ORGANS}" if inquiry.by_year else f"{key}{wording.SEVERAL_YEARS}"
            organ = "" if inquiry.by_year else str(key)
            entries.append(Entry(name, organ, mine[-1].year, total([v for _, v in parts]), mine[0].unit, parts))
    return tuple(entries), lacking


def _of_places(readable: list[Measured], of: OrganSet) -> tuple[Entry, ...]:
    """Each place's organs added up; who cannot be read is named beside."""
    entries: list[Entry] = []
    for name, organs in of.places:
        mine = [m for m in readable if m.organ in organs]
        parts = tuple((m.name, m.value) for m in mine if m.value is not None)
        if parts:
            label = f"{mine[0].year}年{name}{wording.SEVERAL_ORGANS}"
            value = total([v for _, v in parts])
            entries.append(Entry(f"{name}{mine[0].year}年", name, mine[0].year, value, mine[0].unit, parts, label))
    return tuple(entries)


def added_from(entry: Entry) -> Slots:
    """「甲县乡镇：甲乡 3＋乙乡 4＝7件」, 「2022年：…」 of several organs' year."""
    said_already = "" if entry.organ else f"{entry.year}年"
    terms = "＋".join(f"{name.removesuffix(said_already)} {value}" for name, value in entry.parts)
    return computed(f"{entry.organ or f'{entry.year}年'}：{terms}＝{entry.value}{entry.unit}")


def _full_years(of: dict[str, list[Measured]], years: list[int]) -> list[int]:
    """The years in which all have a number, where those are at least two and not all of them."""
    there = [{m.year for m in found} for found in of.values() if found]
    full = [year for year in years if all(year in had for had in there)]
    return full if 1 < len(full) < len(years) else []


def labelled(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """What all share, their one organ or one year, is said once before them."""
    organs, years = {e.organ for e in entries}, {e.year for e in entries}
    if len(organs) == 1 and len(years) > 1:
        return tuple(replace(e, label=f"{e.year}年") for e in entries)
    if len(years) == 1:
        return tuple(replace(e, label=e.organ) for e in entries)
    return entries


def _entry(measured: Measured) -> Entry:
    assert measured.value is not None
    return Entry(measured.name, measured.organ, measured.year, measured.value, measured.unit)


def total(values: list[Number]) -> Number:
    found = sum((Decimal(value) for value in values), Decimal(0))
    return int(found) if all(isinstance(value, int) for value in values) else found


def parts_of(entries: tuple[Entry, ...]) -> tuple[tuple[str, Number], ...]:
    return tuple((entry.name, entry.value) for entry in entries)


def named(entries: tuple[Entry, ...], most: int = SHOWN) -> Told:
    """「柳河镇 12件、…」; of many the first, and how many there are."""
    slots = joined("、", [computed(f"{entry.called} {entry.value}{entry.unit}") for entry in entries[:most]])
    if len(entries) <= most:
        return Told(slots, ())
    slots += said(wording.AND_SO_ON_ALL) + computed(str(len(entries))) + said(wording.AND_SO_ON_END)
    return Told(slots, (Computed(wording.ALL_TOLD, len(entries), "个", ()),))
