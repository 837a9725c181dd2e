"""A name that several organs bear: all of them are meant (两个教育局), or only one of them has the year asked for."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.whose.all_of_them import all_of_them
from bot.answering.whose.qualified import Named
from bot.publishing.knowledge import Knowledge


def all_of_the_name(text: str, named: Named, knowledge: Knowledge) -> Named:
    """两个教育局 and 教育局两个县的, where there are two: both."""
    organs, unsure = list(named.organs), []
    for name, ids in named.unsure:
        before, _, behind = text.partition(name)
        if all_of_them(before, len(ids), behind):
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
