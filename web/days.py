"""Days as people write them, in the language of the page."""

from __future__ import annotations

from datetime import date

from bot.filing.asked_dates import NotADate
from bot.filing.deadlines import in_words
from web.languages import is_english, told

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def day_in_words(day: date) -> str:
    """2025年10月10日（星期五）, or Friday 10 October 2025."""
    if not is_english():
        return in_words(day)
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """In a narrow table: 9月5日 周五, or Fri 5 Sep."""
    if not is_english():
        return f"{day.month}月{day.day}日 周{'一二三四五六日'[day.weekday()]}"
    return f"{_WEEKDAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"


def plain_day(day: date) -> str:
    """2026年1月31日, or 31 January 2026."""
    return day_in_words(day).partition(" ")[2] if is_english() else f"{day.year}年{day.month}月{day.day}日"


def trouble_in_words(error: NotADate) -> str:
    return told(error.words, name=told(error.name)) if error.name else told(error.words)
