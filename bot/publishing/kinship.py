"""Which guides are kin: one suggests the other, or questions about both hold the same needed words (复议)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.model import Guide

Kinship = Mapping[str, frozenset[str]]
"""The ids of each guide's kin, by its id."""


def kinship(guides: Sequence[Guide]) -> Kinship:
    home = {question: guide.id for guide in guides for question in (guide.title, *guide.questions)}
    kin: dict[str, set[str]] = {guide.id: set() for guide in guides}
    for guide in guides:
        near = {home[suggestion] for suggestion in guide.suggestions if suggestion in home}
        near |= {other.id for other in guides if _need_the_same(guide, other)}
        for other in near - {guide.id}:
            kin[guide.id].add(other)
            kin[other].add(guide.id)
    return {id_: frozenset(others) for id_, others in kin.items()}


def _need_the_same(one: Guide, other: Guide) -> bool:
    """Whether they share half of the needed words of the one that has fewer."""
    shared = set(one.needs) & set(other.needs)
    return bool(shared) and 2 * len(shared) >= min(len(one.needs), len(other.needs))
