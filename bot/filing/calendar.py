"""Which days are working days in China, and why one is not: the announced schedules and staff's own additions.

In a year whose schedule is not announced Monday to Friday count, and every date that rests on it is an estimate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import chinese_calendar

from bot.reading.staff_files.holidays import EMPTY, Holidays

WEEKEND = "周末"
MADE_UP = "调休上班"
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


@dataclass(frozen=True, slots=True)
class Kind:
    works: bool
    reason: str
    announced: bool


class Calendar:
    """`more` are staff's days; they stand before the library's."""

    def __init__(self, more: Holidays = EMPTY) -> None:
        self._more = more

    def kind(self, day: date) -> Kind:
        """Whether people work on that day, the reason where it is not plain, whether its year is announced."""
        weekend = day.weekday() >= 5
        works, reason, announced = _scheduled(day, weekend)
        announced |= day.year in self._more.announced
        if day in self._more.working:
            works, reason = True, MADE_UP
        elif name := self._more.off.get(day):
            works, reason = False, name
        return Kind(works, reason, announced)

    @property
    def newest_announced(self) -> int:
        """The last year whose schedule is announced."""
        known: int = max(int(day.year) for day in chinese_calendar.constants.holidays)
        return max(known, *self._more.announced) if self._more.announced else known

    def next_working(self, day: date) -> date:
        """`day` itself, or the first working day after it."""
        while not self.kind(day).works:
            day += timedelta(days=1)
        return day


@lru_cache(maxsize=4096)
def _scheduled(day: date, weekend: bool) -> tuple[bool, str, bool]:
    """Whether the library's schedule has people work, why or why not, and whether it knows that year."""
    try:
        works = chinese_calendar.is_workday(day)
        _, holiday = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return not weekend, WEEKEND if weekend else "", False
    if works:
        return True, MADE_UP if weekend else "", True
    return False, _NAMES.get(holiday or "", "") or (WEEKEND if weekend else "放假调休"), True
