"""Whose number a place means behind an organ: its government's, its office's of that kind, its townships'."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.whose.whose import same_office_in_each, same_office_there, told_there

_THE_ONE = re.compile("[县市区](?:的|那边|这边)|[那这](?:一?[家个]|边)")
_OF_A_PLACE = re.compile(r"的[呢嘞咧]|里|只看|只算|的[？?]?$")


def organs_meant(turn: Turn, said: Said, base: Inquiry) -> tuple[str, ...]:
    """The organs that `said` names behind `base`: 那乙县的呢 behind an education office is that county's office."""
    if len(said.organs) == 2 and (both := told_there(turn, said.organs, base)):
        return both
    if len(said.organs) > 1 and len(base.organs) == 1:
        return same_office_in_each(turn, said.organs, base.organs[0])
    if len(said.organs) != 1 or len(base.organs) != 1:
        return _of_the_two(turn, said.organs, base.organs)
    return (same_office_there(turn, said.organs[0], base.organs[0]),)


def told_before(turn: Turn, said: Said, base: Inquiry) -> bool:
    """「丙县那家办结几件」 behind offices of two counties: the county only tells which of them."""
    meant = organs_meant(turn, said, base) if said.organs and _THE_ONE.search(turn.question) else said.organs
    told = {organ for inquiry in (base, *turn.memory.before) for organ in inquiry.organs}
    return meant != said.organs and told.issuperset(meant)


def _of_the_two(turn: Turn, said: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    """「乙县这边」 behind an office of 甲县 and one of 乙县: the one that lies there."""
    if len(said) != 1 or said[0] in told or "政府" in turn.question:
        return said
    known = turn.knowledge.tree.by_id
    there = tuple(organ for organ in told if organ in known and known[organ].parent == said[0])
    return there if len(there) == 1 else said


def narrowed(turn: Turn, said: Said, base: Inquiry) -> Said:
    """「那乙县的呢」 after 哪个乡镇最多: the townships of 乙县, not its government."""
    tree = turn.knowledge.tree
    if base.of is None or base.whose or len(said.organs) != 1 or "政府" in turn.question:
        return said
    (place,) = said.organs
    known = tree.by_id[place]
    if not tree.children(place) or (place in base.organs and not _OF_A_PLACE.search(turn.question)):
        return said
    words = base.of.words[0] if base.of.words else base.of.name
    within = organ_set(replace(turn, question=f"{known.name}的{words}"))
    # 县里呢 after all its townships is the county itself.
    another = within and {organ.id for organ in within.organs} != {*base.organs}
    return replace(said, organs=(), of=within) if another else said
