"""What share of a set's sum its organs have: 「合计 20件（12＋8），其中甲乡 12件，占60.0%（12÷20）」."""

from __future__ import annotations

from bot import wording
from bot.answering.computing.entries import SHOWN, Entry, Told, parts_of, total
from bot.answering.computing.ordering import standing_at
from bot.answering.computing.quantity import Quantity, percent
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.sources.slots import Slots, computed, joined, said
from bot.model import Computed

_PAIR = 2
"""Of two organs that are named one may be the whole that the other lies in."""
_ENDS = {"highest": 1, "lowest": -1}


def shares_of_all(inquiry: Inquiry, quantity: Quantity, entries: tuple[Entry, ...]) -> Told | None:
    """None where no share of a set is asked, or several years and cells that changed cannot be put together."""
    several = len({entry.year for entry in entries}) > 1 or quantity.changed or quantity.formula
    whole = total([entry.value for entry in entries])
    many = inquiry.of or len(inquiry.organs) > _PAIR
    if not (inquiry.share and many) or several or len(entries) < 2 or not whole:
        return None
    meant = _meant(inquiry, entries)
    results: list[Computed] = []
    lines: list[Slots] = []
    for entry in meant:
        share = percent(entry.value, whole)
        sides = ((entry.name, entry.value), (wording.computing.SUM_NAME, whole))
        results.append(Computed(f"{entry.organ}占比", share, "%", sides))
        told = computed(f"{entry.called} {entry.value}{entry.unit}") + said(wording.computing.SHARE_IS)
        lines.append(told + computed(f"{share}%（{entry.value}÷{whole}）"))
    unit, terms = entries[0].unit, "＋".join(str(entry.value) for entry in entries)
    made = Computed(wording.computing.SUM_NAME, whole, unit, parts_of(entries))
    slots = said(wording.computing.TOGETHER_MAKES) + computed(f"{whole}{unit}")
    slots += computed(f"（{terms}）") if len(entries) <= SHOWN else ()
    if len(lines) == 1:
        return Told(slots + said("；") + lines[0] + said(wording.FULL_STOP), (made, *results))
    return Told(slots + said("\n") + joined("\n", [said("· ") + line for line in lines]), (made, *results))


def _meant(inquiry: Inquiry, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The one that is asked for by name or by its place; else the first, the greatest before the others."""
    if named := tuple(entry for entry in entries if entry.organ == inquiry.whose):
        return named
    places = (_ENDS[inquiry.operation],) if inquiry.operation in _ENDS else inquiry.places
    return standing_at(entries, places or tuple(range(1, min(len(entries), SHOWN) + 1)))
