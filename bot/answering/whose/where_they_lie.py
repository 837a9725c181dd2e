"""「乙县重复申请这一项，教育局和民政局合起来」: a county that only says where the offices lie that are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.meaning import Span
from bot.publishing.knowledge import Knowledge

_JOINS = re.compile("[和与跟同及、比]")
_ADDED, _AT_THE_END = re.compile("[，,]$"), re.compile("(?:的(?:那[个家])?|[那这][个家边]的?)(?:[，,？?。！!]+|$)")
_GOVERNMENT = "政府"
_SEVERAL = 2
"""With so many offices named besides, the county is hardly one of those that are compared or added up."""


def only_where_they_lie(
    text: str, spans: Sequence[Span], organs: Sequence[str], knowledge: Knowledge
) -> tuple[str, ...]:
    """Of `organs`, which the question names, the counties said by their bare names and joined to no office."""
    tree = knowledge.tree
    counties = [organ for organ in organs if tree.children(organ)]
    offices = {organ for organ in organs if organ not in counties}
    if len(offices) < _SEVERAL:
        return tuple(county for county in counties if _added_behind(county, text, spans, offices, knowledge))
    of_offices = [span for span in spans if span.text and not offices.isdisjoint(_organs(span, knowledge))]
    starts, ends = {span.start for span in of_offices}, {span.end for span in of_offices}

    def stands_alone(span: Span) -> bool:
        joined_behind = _JOINS.match(text, span.end) and span.end + 1 in starts
        joined_before = span.start and _JOINS.match(text, span.start - 1) and span.start - 1 in ends
        return not (joined_behind or joined_before) and _GOVERNMENT not in span.text

    def only_a_place(county: str) -> bool:
        said = [span for span in spans if span.text and county in _organs(span, knowledge)]
        inside = any(above.id == county for office in offices for above in tree.ancestors(office))
        return inside and bool(said) and all(map(stands_alone, said))

    return tuple(filter(only_a_place, counties))


def _added_behind(county: str, text: str, spans: Sequence[Span], offices: set[str], knowledge: Knowledge) -> bool:
    """「财政局2022年收费多少，甲子县的」: the county of the one office, said at the end."""
    said = [span for span in spans if span.text and county in _organs(span, knowledge)]
    inside = len(offices) == 1 and any(
        above.id == county for office in offices for above in knowledge.tree.ancestors(office)
    )
    return (
        inside
        and bool(said)
        and all(
            _ADDED.search(text[: s.start]) and _AT_THE_END.match(text, s.end) and _GOVERNMENT not in s.text
            for s in said
        )
    )


def _organs(span: Span, knowledge: Knowledge) -> set[str]:
    return {id_ for c in span.concepts if c.kind == "organ" for id_ in knowledge.names.get(c.id, ())}
