"""Periods counted from a day: working days one by one, natural days and months with their last day put off.

The day of receipt does not count; the next day is the first. A last day that is a day off moves to the next working
day, but only where weekends were counted too (FACTS C-2). In a year whose schedule is not announced Monday to Friday
count, and the date is an estimate.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot.filing.calendar import Calendar
from bot.filing.periods import PERIODS, Period, Unit

TERM = PERIODS["answer"].count
CONSULTING = "征求意见"
_WEEKDAYS = "一二三四五六日"

Interval = tuple[date, date]
"""First and last day, both not counted."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the count: `number` is its working-day number, 0 when it is skipped, with the reason."""

    date: date
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """`days` are the days of a count of working days; `put_off` is the day off that `due` was moved from."""

    due: date
    estimated: bool
    days: tuple[Day, ...]
    put_off: date | None = None


def deadline(
    received: date, *, extended: bool = False, calendar: Calendar | None = None, consulted: Interval | None = None
) -> Deadline:
    """When a request received on that day must be answered; the days of consulting others do not count."""
    return working_days(received, TERM * (1 + extended), calendar or Calendar(), consulted)


def ends(period: Period, start: date, calendar: Calendar | None = None) -> Deadline:
    """The last day of `period` when it is started by what happened on `start`."""
    calendar = calendar or Calendar()
    match period.unit:
        case Unit.WORKING_DAYS:
            return working_days(start, period.count, calendar)
        case Unit.DAYS:
            return _put_off(start + timedelta(days=period.count), calendar)
        case Unit.MONTHS:
            return _put_off(_months_after(start, period.count), calendar)


def working_days(start: date, count: int, calendar: Calendar, skipped: Interval | None = None) -> Deadline:
    """The `count`-th working day after `start`, with every day that was counted or skipped."""
    days: list[Day] = []
    estimated, number, today = False, 0, start
    while number < count:
        today += timedelta(days=1)
        kind = calendar.kind(today)
        works, reason = kind.works, kind.reason
        if works and skipped and skipped[0] <= today <= skipped[1]:
            works, reason = False, CONSULTING
        estimated |= not kind.announced
        number += works
        days.append(Day(today, number if works else 0, reason))
    return Deadline(today, estimated, tuple(days))


def report_due(year: int) -> tuple[date, date]:
    """Until when the report of `year` is due: a department's, and a government's (条例第四十九条)."""
    return date(year + 1, 1, 31), date(year + 1, 3, 31)


def _put_off(last: date, calendar: Calendar) -> Deadline:
    due = calendar.next_working(last)
    return Deadline(due, not calendar.kind(due).announced, (), last if due != last else None)


def _months_after(start: date, months: int) -> date:
    """The day of the same number `months` later, or that month's last (FACTS C-2)."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def in_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"
