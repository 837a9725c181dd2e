"""The values that an operation works on, one a report, or one an organ where its years are added up first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bot.answering.computing.quantity import Measured, Quantity
from bot.answering.computing.request import Request
from bot.answering.slots import Slots, computed, joined
from bot.model import Computed, Number
from bot.wording import computing as wording

_ADDED_UP_FIRST = ("rank", "highest", "lowest", "any", "none")
SHOWN = 12
"""Values that one sentence names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value with its name; `parts` are what it was added up from, empty where it is a report's own."""

    name: str
    organ: str
    year: int
    value: Number
    unit: str
    parts: tuple[tuple[str, Number], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What an operation says and what it computed."""

    slots: Slots
    computed: tuple[Computed, ...]


def entries_of(quantity: Quantity, request: Request) -> tuple[tuple[Entry, ...], tuple[tuple[str, str], ...]]:
    """The values, and what was left out of them with the reason."""
    readable = [m for m in quantity.measured if m.value is not None]
    out = [(m.name, m.why) for m in quantity.measured if m.value is None]
    years = sorted({m.year for m in quantity.measured})
    added = request.operation in _ADDED_UP_FIRST and len(request.organs) > 1 and len(years) > 1
    if not added or quantity.formula or quantity.changed:
        return tuple(_entry(m) for m in readable), tuple(out)
    found: list[Entry] = []
    for organ in request.organs:
        mine = [m for m in readable if m.organ == organ]
        if len(mine) == len(years):
            parts = tuple((m.name, m.value) for m in mine if m.value is not None)
            name = f"{organ}{wording.SEVERAL_YEARS}"
            found.append(Entry(name, organ, years[-1], total([value for _, value in parts]), mine[0].unit, parts))
        elif mine:
            out += [(m.name, wording.YEARS_LACK) for m in mine]
    return tuple(found), tuple(out)


def _entry(measured: Measured) -> Entry:
    assert measured.value is not None
    return Entry(measured.name, measured.organ, measured.year, measured.value, measured.unit)


def total(values: list[Number]) -> Number:
    found = sum((Decimal(value) for value in values), Decimal(0))
    return int(found) if all(isinstance(value, int) for value in values) else found


def parts_of(entries: tuple[Entry, ...]) -> tuple[tuple[str, Number], ...]:
    return tuple((entry.name, entry.value) for entry in entries)


def named(entries: tuple[Entry, ...], most: int = SHOWN) -> Slots:
    """「柳河镇2022年 12件、…」; the first of them where they are many."""
    shown = joined("、", [computed(f"{entry.name} {entry.value}{entry.unit}") for entry in entries[:most]])
    return shown + (computed(wording.AND_SO_ON) if len(entries) > most else ())
