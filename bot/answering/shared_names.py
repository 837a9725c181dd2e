"""A name that several organs bear: all of them are meant (两个教育局), or only one of them has the year asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.qualified import Named
from bot.publishing.knowledge import Knowledge

_NUMBERS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "俩": 2}
_HOW_MANY = re.compile(r"(?:([一二两俩三四五六七八九十\d]{1,2})(?:个|家)?|各个?|每个|所有的?|全部的?|几个|这些)$")


def all_of_the_name(text: str, named: Named, knowledge: Knowledge) -> Named:
    """两个教育局, where there are two: both."""
    organs, unsure = list(named.organs), []
    for name, ids in named.unsure:
        match = _HOW_MANY.search(text[: text.find(name)])
        number = _number(match[1]) if match and match[1] else len(ids)
        if match and number == len(ids):
            organs += ids
        else:
            unsure.append((name, ids))
    return replace(named, organs=tuple(dict.fromkeys(organs)), unsure=tuple(unsure))


def by_year(named: Named, knowledge: Knowledge) -> tuple[Named, tuple[str, ...]]:
    """The names with those settled of which one organ alone has a report of the years asked for; and those organs."""
    years = {int(c.id) for span in named.spans for c in span.concepts if c.kind == "year"}
    found: list[str] = []
    missing: list[str] = []
    unsure = []
    for name, ids in named.unsure:
        having = [id_ for id_ in ids if years & set(knowledge.years(id_))]
        if len(having) == 1:
            found += having
        elif years and not having:
            missing += ids  # none of them has it: there is nothing to choose from
        else:
            unsure.append((name, ids))
    organs = tuple(dict.fromkeys((*named.organs, *found, *missing)))
    return replace(named, organs=organs, unsure=tuple(unsure)), tuple(found)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS.get(text, 0)
