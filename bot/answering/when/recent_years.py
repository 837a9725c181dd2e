"""近三年 counts back from the last year whose reports exist, where last year's are not there yet; that is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.answering.meaning import Concept, Span
from bot.answering.when.years import told_from_today
from bot.publishing.knowledge import Knowledge

_OTHERWISE = re.compile("最[多少高低]|公布|发布|什么时候|啥时候")
"""最早一年是不是最少 asks of all years, and 最后一年的报告什么时候公布 for a day."""
_WHICH = re.compile("的?(?:报告)?是?[哪几]")


def from_the_newest(
    spans: tuple[Span, ...], organs: Iterable[str], knowledge: Knowledge, today: date
) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """The spans with such years moved back, and the years meant now; () where nothing was moved.

    `organs` are those that are asked about; without any, the newest report of all counts.
    """
    known = [year for organ in organs for year in knowledge.years(organ)] or [year for _, year in knowledge.reports]
    back = today.year - 1 - max(known, default=today.year)
    if back <= 0 or not any(map(told_from_today, spans)):
        return spans, ()
    moved = tuple(_moved(span, back) if told_from_today(span) else span for span in spans)
    years = {int(c.id) for span in moved if told_from_today(span) for c in span.concepts if c.kind == "year"}
    return moved, tuple(sorted(years))


def _moved(span: Span, back: int) -> Span:
    return replace(
        span,
        concepts=tuple(Concept("year", str(int(c.id) - back)) if c.kind == "year" else c for c in span.concepts),
    )


def with_the_first_or_last(
    text: str, spans: tuple[Span, ...], organs: Sequence[str], knowledge: Knowledge
) -> tuple[Span, ...]:
    """「庚乡最早的一年新收几件」: the year of the first report there is of the one organ, or of its last.

    As they are where a year is named, or it is asked which that is.
    """
    known = knowledge.years(organs[0]) if len(organs) == 1 else ()
    ends = knowledge.language.follow.words("oldest", "newest")
    named = (s for s in spans if s.text and any(c.kind == "year" for c in s.concepts))
    if not known or _OTHERWISE.search(text) or any(not any(span.text in word for word in ends) for span in named):
        return spans
    for name, year in (("oldest", known[0]), ("newest", known[-1])):  # 最早那年和最近一年差多少 names both
        words = knowledge.language.follow.words(name)
        said = max((word for word in words if word in text and "年" in word), key=len, default="")
        at = text.find(said)
        heard = any(s.text and s.text in said and any(c.kind == "year" for c in s.concepts) for s in spans)
        if said and not heard and not _WHICH.match(text, at + len(said)):
            told = Span(at, at + len(said), said, (Concept("year", str(year)),))
            spans = (*(s for s in spans if s.end <= at or s.start >= told.end), told)
    return spans
