"""Which operation tells what of the values of one quantity."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from bot import wording
from bot.answering.computing.amount import added_up, mean
from bot.answering.computing.change import change, compared, course
from bot.answering.computing.entries import Entry, Told, named, parts_of, total
from bot.answering.computing.growth import Pair, grown
from bot.answering.computing.ordering import at_places, ends_apart, extreme, place_of, ranking
from bot.answering.computing.quantity import quotient
from bot.answering.computing.whether import beyond, who
from bot.answering.inquiry.bound import Bound
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.sources.slots import computed, joined, said
from bot.model import Computed

_FEW = 3
"""Organs whose course is told step by step; of more only the values are."""


def operate(inquiry: Inquiry, entries: tuple[Entry, ...]) -> Told:
    rates, many = entries[0].unit == "%", len(entries) > 1
    match inquiry.operation:
        case "highest" | "lowest" as which if many:
            return extreme(entries, which == "lowest", inquiry.ahead)
        case "rank" if many:
            return ranking(entries)
        case "apart" if many:
            return ends_apart(entries, inquiry.times, inquiry.per_cent)
        case "place" if many:
            return place_of(entries, inquiry.whose) if inquiry.whose else at_places(entries, inquiry.places)
        case "sum" if not rates:
            return added_up(entries)
        case "average" if not rates:
            return mean(entries)
        case "any" | "none" as which if many:
            return who(entries, which == "none")
        case "beyond" if many and inquiry.bound:
            return _beyond(entries, inquiry.bound, rates)
        case "grew" | "fell" as which if pairs := _pairs(entries):
            return grown(pairs, which == "fell", inquiry.per_cent)
        case "change" | "trend" | "grew" | "fell":
            return _changes(inquiry, entries)
    return listed(entries)


def _beyond(entries: tuple[Entry, ...], bound: Bound, rates: bool) -> Told:
    """Who is beyond; beyond the mean only behind the mean itself, which rates have none of."""
    if not bound.of_mean:
        return beyond(entries, bound)
    if rates:
        return listed(entries)
    told, whole = mean(entries), total([entry.value for entry in entries])
    who_is = beyond(entries, replace(bound, number=quotient(whole, len(entries))))
    return Told(told.slots + said("\n") + who_is.slots, (*told.computed, *who_is.computed))


def _by_organ(entries: tuple[Entry, ...]) -> dict[str, tuple[Entry, ...]]:
    organs = dict.fromkeys(entry.organ for entry in entries)
    return {o: tuple(sorted((e for e in entries if e.organ == o), key=lambda e: e.year)) for o in organs}


def _pairs(entries: tuple[Entry, ...]) -> tuple[Pair, ...]:
    """Each organ's first and last year; of a single organ each year with the next one."""
    of = _by_organ(entries)
    if len(of) == 1:
        mine = next(iter(of.values()))
        return tuple(pairwise(mine))
    return tuple((mine[0], mine[-1]) for mine in of.values() if len(mine) > 1)


def _changes(inquiry: Inquiry, entries: tuple[Entry, ...]) -> Told:
    """For each organ its two years or its course; two organs of one year against each other."""
    of = _by_organ(entries)
    if len(entries) == 2 and len(of) == 2 and (inquiry.has_own or entries[0].year == entries[1].year):
        return compared(*entries, inquiry.per_cent or inquiry.turned, inquiry.turned, inquiry.times)
    if all(len(mine) == 1 for mine in of.values()) and len(of) > 1:
        return listed(entries)
    if len(of) > (_LINES if all(len(mine) < 3 for mine in of.values()) else _FEW):
        return listed(entries)
    if inquiry.turned:
        of = {organ: mine[::-1] for organ, mine in of.items() if len(mine) == 2} or of
    if inquiry.by_year and len(entries) == 2 and len(of) == 1 and not entries[0].parts:  # 哪年多，多几件
        return compared(*entries, inquiry.per_cent or inquiry.turned, times=inquiry.times)
    told = [change(*mine, times=inquiry.times) if len(mine) == 2 else course(mine) for mine in of.values()]
    return Told(joined("\n", [one.slots for one in told]), tuple(c for one in told for c in one.computed))


def listed(entries: tuple[Entry, ...]) -> Told:
    """The values; of several organs and years a line an organ."""
    values = Computed("各数", entries[0].value, entries[0].unit, parts_of(entries))
    of = _by_organ(entries)
    if len(entries) == 1 and not entries[0].parts:  # whose and when stands before it
        return Told(computed(f"{entries[0].value}{entries[0].unit}") + said(wording.FULL_STOP), (values,))
    if len(of) == 1 or len(of) == len(entries):
        shown = named(entries)
        return Told(shown.slots + said(wording.FULL_STOP), (values, *shown.computed))
    lines = []
    for organ, mine in [*of.items()][:_LINES]:
        years = [computed(f"{entry.year}年 {entry.value}{entry.unit}") for entry in mine]
        lines.append(said("· ") + computed(organ) + said("：") + joined("、", years))
    slots = said("\n") + joined("\n", lines)
    if len(of) <= _LINES:
        return Told(slots, (values,))
    slots += said("\n" + wording.computing.AND_SO_ON_ALL) + computed(str(len(of)))
    count = Computed(wording.computing.ALL_TOLD, len(of), "个", ())
    return Told(slots + said(wording.computing.AND_SO_ON_END), (values, count))


_LINES = 10
