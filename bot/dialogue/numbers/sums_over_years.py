"""Behind the sum of several organs: whether it is the sum that has changed, and which two years' sums were told."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry, OrganSet
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.numbers.told_in_a_row import cells_named

_EACH = re.compile("[各每哪谁都]|分别|逐|一个个|一家家|挨个|列出来")
_PAIR = 2


def of_the_sum(turn: Turn, said: Said, base: Inquiry) -> bool:
    """Whether it is the sum of several organs that has changed, told last, and not what each of them has."""
    told = len(base.organs) > 1 and (base.operation == "sum" or base.by_year)
    return told and not said.organs and not _EACH.search(turn.question)


def sums_in_a_row(turn: Turn, base: Inquiry) -> tuple[int, ...]:
    """The two years whose sums over the same organs were asked one after the other: 2023年合计, 2022年呢, 差多少."""
    if base.operation != "sum" or len(base.organs) < _PAIR or len(base.years) != 1:
        return ()
    before = turn.memory.before[-1] if turn.memory.before else base
    same = (before.operation, before.organs, cells_named(before)) == ("sum", base.organs, cells_named(base))
    years = {*before.years, *base.years}
    return tuple(sorted(years)) if same and len(years) == _PAIR else ()


def all_alike(turn: Turn, inquiry: Inquiry) -> bool:
    """Whether nobody has reports of some of the years alone: their sums would be of different organs."""
    there = ([(organ, year) in turn.knowledge.reports for year in inquiry.years] for organ in inquiry.organs)
    return all(len({*had}) == 1 for had in there)


def two_sets(turn: Turn, said: Said, base: Inquiry) -> Inquiry | None:
    """「差多少」 behind two counties' sums, 「和甲县的比呢」 behind one: each county's against the other's."""
    before = turn.memory.before[-1] if turn.memory.before else None
    first, second = (base.of, said.of) if said.of else (before.of if before else None, base.of)
    alike = said.of is not None or _same_sum(before, base)
    if base.operation != "sum" or not (first and second and alike) or len(base.years) != 1 or first.name == second.name:
        return None
    places = tuple((of.name, tuple(organ.id for organ in of.organs)) for of in (first, second))
    both = OrganSet((*first.organs, *second.organs), "、".join(name for name, _ in places), "", (), places)
    organs = tuple(dict.fromkeys(organ.id for organ in both.organs))
    apart = len(organs) == len(both.organs) and all((o, base.years[0]) in turn.knowledge.reports for o in organs)
    if not apart:
        return None  # of whom one lacks a report nothing fair can be said
    return replace(base, organs=organs, of=both, operation="change", by_place=True, times=said.wanted.times)


def _same_sum(before: Inquiry | None, base: Inquiry) -> bool:
    """Whether the same cells of the same year were added up before."""
    if before is None or before.operation != base.operation or before.years != base.years:
        return False
    return cells_named(before) == cells_named(base)
