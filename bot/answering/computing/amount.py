"""The sum and the average, written out."""

from __future__ import annotations

from bot import wording
from bot.answering.computing.entries import SHOWN, Entry, Told, named, parts_of, total
from bot.answering.computing.quantity import quotient
from bot.answering.sources.slots import computed, said
from bot.model import Computed


def added_up(entries: tuple[Entry, ...]) -> Told:
    value, unit = total([entry.value for entry in entries]), entries[0].unit
    terms = _terms(entries)
    slots = said(wording.computing.TOGETHER_MAKES) + computed(f"{value}{unit}")
    slots += computed(f"（{terms}＝{value}）") if terms else ()
    return _with_values(Told(slots, (Computed("合计", value, unit, parts_of(entries)),)), entries)


def mean(entries: tuple[Entry, ...]) -> Told:
    """Two decimals, rounded half up, without zeros at the end: 57÷4 is 14.25."""
    whole, unit = total([entry.value for entry in entries]), entries[0].unit
    value = quotient(whole, len(entries))
    parts = (*parts_of(entries), (wording.computing.SUM_NAME, whole), (wording.computing.HOW_MANY, len(entries)))
    slots = said(wording.computing.MEAN) + computed(f"{value}{unit}（{whole}÷{len(entries)}）")
    together = Computed(wording.computing.SUM_NAME, whole, unit, parts_of(entries))
    return _with_values(Told(slots, (Computed("平均", value, unit, parts), together)), entries)


def _terms(entries: tuple[Entry, ...]) -> str:
    return "＋".join(str(entry.value) for entry in entries) if 1 < len(entries) <= SHOWN else ""


def _with_values(told: Told, entries: tuple[Entry, ...]) -> Told:
    values = named(entries)
    return Told(told.slots + said("：") + values.slots + said(wording.FULL_STOP), (*told.computed, *values.computed))
