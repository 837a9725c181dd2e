"""Who fulfils several conditions at once, each with the values that speak for it."""

from __future__ import annotations

from dataclasses import dataclass

from bot import wording
from bot.answering.computing.coverage import covering, left_out
from bot.answering.computing.entries import Entry, Left, entries_of, parts_of
from bot.answering.computing.quantity import Quantity, quantities
from bot.answering.computing.source import answered_from
from bot.answering.inquiry.bound import Bound
from bot.answering.inquiry.inquiry import BEYOND, Inquiry
from bot.answering.sources.slots import Slots, computed, joined, quoted, said
from bot.answering.turn import Reply, Turn
from bot.model import Computed

_MOST = 20


@dataclass(frozen=True, slots=True)
class _Measured:
    """One condition with all values that it was looked at for; `out` are those that cannot be read."""

    bound: Bound
    quantity: Quantity
    entries: tuple[Entry, ...]
    out: Left

    def fitting(self, by_organ: bool) -> dict[str, Entry]:
        fits = (entry for entry in self.entries if self.bound.holds(entry.value))
        return {entry.organ if by_organ else entry.name: entry for entry in fits}


def answer_conditions(turn: Turn, inquiry: Inquiry) -> Reply | None:
    """None unless each condition is of one quantity, the same before and after the change of form."""
    conditions = _measured(turn, inquiry)
    if not conditions:
        return None
    slots, count = _told(conditions)
    beside, left = left_out(tuple(dict.fromkeys(one for condition in conditions for one in condition.out)))
    covers, counted = covering(turn, inquiry)
    measured = [m for condition in conditions for m in condition.quantity.measured]
    titles = [condition.quantity.title for condition in conditions]
    return answered_from(turn, measured, slots + beside + covers, titles, inquiry.operation, (count, *left, *counted))


def _measured(turn: Turn, inquiry: Inquiry) -> list[_Measured]:
    found: list[_Measured] = []
    for condition in inquiry.conditions:
        years = (condition.year,) if condition.year else inquiry.years
        one = Inquiry(inquiry.organs, years, condition.spans, BEYOND, of=inquiry.of, text=inquiry.text)
        of = quantities(turn, one)
        if len(of) != 1 or of[0].changed:
            return []
        found.append(_Measured(condition.bound, of[0], *entries_of(of[0], one)))
    return found


def _told(conditions: list[_Measured]) -> tuple[Slots, Computed]:
    """「2021年…低于100，…高于200，都符合的：」 and a line for each that does."""
    words, of_years = wording.computing, [sorted({m.year for m in c.quantity.measured}) for c in conditions]
    apart = len({*map(tuple, of_years)}) > 1
    fitting = [condition.fitting(by_organ=apart) for condition in conditions]
    names = [name for name in fitting[0] if all(name in other for other in fitting)]
    one_year = not apart and len(of_years[0]) == 1
    titles = [
        (computed(f"{years[0]}年") if apart else ()) + quoted(condition.quantity.title)
        for condition, years in zip(conditions, of_years, strict=True)
    ]
    lines: list[Slots] = []
    for name in names[:_MOST]:
        entries = [each[name] for each in fitting]
        cells = [title + computed(f" {e.value}{e.unit}") for title, e in zip(titles, entries, strict=True)]
        lines.append(said("· ") + computed(entries[0].called) + said("：") + joined("、", cells))
    slots = computed(f"{of_years[0][0]}年") if one_year else ()
    slots += joined("，", [t + computed(c.bound.words) for t, c in zip(titles, conditions, strict=True)])
    slots += said(words.ALL_HOLD)
    slots += said("\n") + joined("\n", lines) if lines else said(words.NOBODY_BEYOND + wording.FULL_STOP)
    if len(names) > _MOST:
        slots += said("\n" + words.AND_SO_ON_ALL) + computed(str(len(names))) + said(words.AND_SO_ON_END)
    values = tuple((f"{name}{c.quantity.title}", v) for c in conditions for name, v in parts_of(c.entries))
    bounds = tuple(told for c in conditions for told in c.bound.told)
    return slots, Computed(words.ALL_HOLD_COUNT, len(names), "个", (*values, *bounds))
