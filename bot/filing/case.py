"""What a sentence asks to be counted: which period, from which day, and what does not count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.filing.deadlines import Interval
from bot.filing.periods import Period
from bot.filing.said_days import SaidDay

_CLAUSE = re.compile(r"[。？?！]|啥时候|什么时候|最晚|哪天|几号(?=前|之前|答)")

_PAUSE = re.compile(r"[，,；;。？?！!]")


@dataclass(frozen=True, slots=True)
class Case:
    """`start` is None where the sentence does not say the day that counts; `missing` then says which one."""

    period: Period
    start: date | None
    extended: bool = False
    consulted: Interval | None = None
    silent: bool = False
    """Reconsideration or court because no answer came: the period runs from the end of the answer's own."""
    mended: bool = False
    refused: bool = False
    confirming: bool = False
    """Handed in by a channel where the day on which both sides confirm counts."""
    posted: bool = False
    """Posted on another day than it was signed for: the reply says which of the two counts."""
    missing: str = ""
    over: bool = False
    """Whether the day is past is asked."""


@dataclass(frozen=True, slots=True)
class Told:
    """A day with what is said to have happened on it."""

    date: date
    words: str
    """From the day to the next one."""
    before: str = ""
    """What stands before the day in its own clause: 「补正材料我」 of 「补正材料我10月12号交的」."""

    @property
    def clause(self) -> str:
        """`words` without what another sentence says."""
        return _CLAUSE.split(self.words)[0]


def told(question: str, days: list[SaidDay]) -> list[Told]:
    ends = [*(day.start for day in days[1:]), len(question)]
    starts = [0, *(day.end for day in days[:-1])]
    return [
        Told(day.date, question[day.end : end], _PAUSE.split(question[start : day.start])[-1])
        for day, start, end in zip(days, starts, ends, strict=False)
    ]
