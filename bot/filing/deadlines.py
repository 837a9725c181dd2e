"""Working days of China: the answer to a request is due 20 working days after the day of receipt.

The day of receipt does not count; the next day is the first (FACTS C-2, 条例第三十三条). In a year whose schedule is
not announced Monday to Friday count, and the date is an estimate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

TERM = 20
RULE = (
    "条例第三十三条：不能当场答复的，从收到申请起 20 个工作日内答复；需要延长的，最多再加 20 个工作日，并要告知申请人。"
)
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the count: `number` is its working-day number, 0 when it is skipped, with the reason."""

    date: date
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Deadline:
    due: date
    estimated: bool
    days: tuple[Day, ...]


def deadline(received: date, *, extended: bool = False) -> Deadline:
    """When a request received on that day must be answered, with every day that was counted or skipped."""
    days: list[Day] = []
    estimated, number, today = False, 0, received
    while number < TERM * (1 + extended):
        today += timedelta(days=1)
        works, reason, announced = _kind(today)
        estimated |= not announced
        number += works
        days.append(Day(today, number if works else 0, reason))
    return Deadline(today, estimated, tuple(days))


def _kind(day: date) -> tuple[bool, str, bool]:
    """(is a working day, why, whether the year's schedule is announced)."""
    weekend = day.weekday() >= 5
    try:
        works = chinese_calendar.is_workday(day)
        _, holiday = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return not weekend, "周末" if weekend else "", False
    if works:
        return True, "调休上班" if weekend else "", True
    name = _NAMES.get(holiday or "", "")
    return False, name or ("周末" if weekend else "放假调休"), True


_NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


def in_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"
