"""近三年 counts back from the last year whose reports exist, where last year's are not there yet; that is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.answering.meaning import Concept, Span
from bot.answering.years import told_from_today
from bot.publishing.knowledge import Knowledge


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
