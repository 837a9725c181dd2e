"""What residents asked in vain and what they said of answers: until it is answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.keeping.desk import Desk
from bot.keeping.grouping import Group, grouped
from bot.model import FeedbackKind, Heard, HeardState, Tally


def declined(desk: Desk, state: HeardState = HeardState.OPEN) -> list[Group]:
    """Questions that were declined or called wrong, in groups; what most people asked first."""
    knowledge = desk.assistant.knowledge()
    heard = [one for one in desk.assistant.listener.heard(state) if one.kind is not FeedbackKind.USEFUL]
    return grouped(heard, knowledge.words.cut, knowledge.language.fillers)


def feedback(desk: Desk, state: HeardState | None = None) -> list[Heard]:
    """What residents themselves said of answers, the newest first."""
    found = desk.assistant.listener.heard(*([state] if state else []))
    return [one for one in found if one.kind is not None]


def mark(desk: Desk, ids: Iterable[int], state: HeardState, who: str, about: str = "") -> int:
    marked = desk.assistant.listener.mark(tuple(ids), state)
    if marked:
        desk.audit.note(who, "feedback", about, _STATES[state])
    return marked


_STATES = {HeardState.OPEN: "改回待处理", HeardState.FIXED: "已改资料", HeardState.ANSWERED: "已答复"}


def settle(desk: Desk, who: str) -> int:
    """After publishing: what was mended and is answered now is done; returns how many rows that are."""
    asked: dict[str, bool] = {}
    done = []
    for one in desk.assistant.listener.heard(HeardState.FIXED):
        if one.question not in asked:
            asked[one.question] = not desk.published().ask(one.question).refused
        # What was called wrong cannot be told right by a machine: a clerk closes it.
        if asked[one.question] and one.kind is None:
            done.append(one.id)
    return mark(desk, done, HeardState.ANSWERED, who, f"{len(done)} 条")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Counts of questions since a day, each from the most frequent (days: from the earliest)."""

    total: int
    declined: int
    days: tuple[tuple[str, int], ...]
    doors: tuple[tuple[str, int], ...]
    outcomes: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, int], ...]


_DECLINED = frozenset({"not_found", "not_covered", "out_of_scope", "rejected", "failed"})


def numbers(desk: Desk, today: date, days: int) -> Numbers:
    since = today - timedelta(days=days - 1)
    tallies = desk.assistant.listener.tallies(since)
    by_day = _counted(tallies, "day")
    every_day = [(since + timedelta(days=i)).isoformat() for i in range(days)]
    return Numbers(
        total=sum(tally.count for tally in tallies),
        declined=sum(tally.count for tally in tallies if tally.outcome in _DECLINED),
        days=tuple((day, by_day[day]) for day in every_day),
        doors=tuple(_counted(tallies, "channel").most_common()),
        outcomes=tuple(_counted(tallies, "outcome").most_common()),
        topics=tuple((topic or "没听懂在问什么", count) for topic, count in _counted(tallies, "topic").most_common(20)),
    )


def _counted(tallies: Iterable[Tally], by: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for tally in tallies:
        counts[getattr(tally, by)] += tally.count
    return counts
