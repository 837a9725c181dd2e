"""Organs with a year each: 望江2024比青溪2023; and of two without one in common, each one's newest."""

from __future__ import annotations

import re

from bot.answering.inquiry.inquiry import BEYOND, LISTED, ORDERS
from bot.answering.turn import Turn

Pairs = tuple[tuple[str, int], ...]
_ORGANS_FIRST, _YEARS_FIRST = re.compile("(?:oy?){2,}"), re.compile("(?:yo){2,}")
_MOST = 6
_SIDE_BY_SIDE = frozenset({*ORDERS, LISTED, BEYOND, "any", "none"})
"""What sets organs beside each other and adds nothing up, so that their years may differ."""


def own_years(turn: Turn, organs: tuple[str, ...], years: tuple[int, ...]) -> Pairs:
    """Each of the organs with its year; nothing where the years are asked of all of them."""
    if not 1 < len(organs) <= _MOST:
        return ()
    known = [turn.knowledge.years(organ) for organ in organs]
    if turn.meaning.years:
        return _said(turn, organs)
    if len(organs) != 2:
        return ()
    alone = all(known) and not set(known[0]) & set(known[1]) and not turn.meaning.cue("each_year")
    return tuple((organ, mine[-1]) for organ, mine in zip(organs, known, strict=True)) if alone else ()


def newest_of_each(turn: Turn, organs: tuple[str, ...], operation: str) -> Pairs:
    """Of a set without a year each organ's newest one, where less than half of those with reports have the newest of
    all. Who has no report at all is given that newest year, and so told as missing.
    """
    newest = {organ: known[-1] for organ in organs if (known := turn.knowledge.years(organ))}
    if turn.meaning.years or operation not in _SIDE_BY_SIDE or len(newest) < 2:
        return ()
    last = max(newest.values())
    most_have_it = 2 * sum(year == last for year in newest.values()) >= len(newest)
    return () if most_have_it else tuple((organ, newest.get(organ, last)) for organ in organs)


def _said(turn: Turn, organs: tuple[str, ...]) -> Pairs:
    """Organ, year, organ, year in turn, or year, organ, year, organ; who has one report only needs no year."""
    told: list[tuple[str, str]] = []
    for span in sorted(turn.meaning.spans, key=lambda s: s.start):
        years = [c.id for c in span.concepts if c.kind == "year"]
        ids = [id_ for c in span.concepts if c.kind == "organ" for id_ in turn.knowledge.names.get(c.id, ())]
        if len(years) == 1:
            told.append(("y", years[0]))
        elif years or any(id_ in organs for id_ in ids):
            told.append(("o", next((id_ for id_ in ids if id_ in organs), "")))
    if len(told) > 4 and told[-1][0] == "o" and told[-1] in told[:-1]:
        told.pop()  # …，青溪县的柳河镇: which one is meant, said behind
    order = "".join(kind for kind, _ in told)
    if _YEARS_FIRST.fullmatch(order):
        pairs = {organ: int(year) for (_, year), (_, organ) in zip(told[::2], told[1::2], strict=True)}
    elif _ORGANS_FIRST.fullmatch(order):
        pairs = _each_with_its_year(turn, told)
    else:
        return ()
    apart = len(set(pairs.values())) > 1
    return tuple((organ, pairs[organ]) for organ in organs) if apart and set(pairs) == set(organs) else ()


def _each_with_its_year(turn: Turn, told: list[tuple[str, str]]) -> dict[str, int]:
    pairs: dict[str, int] = {}
    for (kind, said), (after, year) in zip(told, (*told[1:], ("", "")), strict=True):
        if kind != "o":
            continue
        only = turn.knowledge.years(said)
        if after == "y":
            pairs[said] = int(year)
        elif len(only) == 1 and only[0] not in turn.meaning.years:
            pairs[said] = only[0]
    return pairs
