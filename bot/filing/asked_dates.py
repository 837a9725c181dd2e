"""A deadline from the fields of a form or of an address: which period, from which day, and what is not counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.filing.calendar import Calendar
from bot.filing.deadlines import Deadline, Interval, deadline, ends
from bot.filing.periods import PERIODS, Period

FIRST, LAST = date(2008, 5, 1), date(2099, 12, 31)
"""The rules are in force since then; farther on nothing can be told."""
CHANNELS = {
    "hand": "当面交：交的那天",
    "signed": "邮寄：机关签收那天",
    "letter": "平信：机关收到当天跟您确认，确认那天",
    "online": "网上、邮箱、传真：双方确认那天",
}
"""What counts as the day of receipt, by channel (条例第三十一条)."""


class NotADate(ValueError):
    """A field that cannot be counted with; the text tells the asker how to mend it. A page in another language
    puts it together itself, of `words` and the `name` of the field in them.
    """

    def __init__(self, words: str, name: str = "") -> None:
        super().__init__(words.format(name=name))
        self.words, self.name = words, name


@dataclass(frozen=True, slots=True)
class Asked:
    """`start` is the day that counts: that of receipt by the channel, or that on which the mended request came."""

    period: Period
    start: date
    mended: bool
    extended: bool
    consulted: Interval | None
    term: Deadline


def asked(fields: dict[str, str], calendar: Calendar) -> Asked:
    """From `received`, `period`, `extended`, `mended`, `consulted_from`, `consulted_to`; raises NotADate."""
    period = PERIODS.get(fields.get("period") or "answer")
    if period is None:
        raise NotADate("没有这种期限，请从列出的里面选一种。")
    received, mended = day(fields.get("received", ""), "起算日"), fields.get("mended", "")
    start = day(mended, "收到补正的日子") if mended and period.id == "answer" else received
    if start < received:
        raise NotADate("收到补正的日子不会早于收到申请的日子。")
    if period.id != "answer":
        return Asked(period, start, False, False, None, ends(period, start, calendar))
    extended = fields.get("extended", "") in ("1", "true", "on", "yes")
    consulted = _interval(fields, start)
    term = deadline(start, extended=extended, calendar=calendar, consulted=consulted)
    return Asked(period, start, bool(mended), extended, consulted, term)


def day(text: str, name: str) -> date:
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        raise NotADate("{name}请写成 2025-09-05 这样。", name) from None
    if not FIRST <= found <= LAST:
        raise NotADate("{name}写得太早或太晚了，算不了。", name)
    return found


def _interval(fields: dict[str, str], start: date) -> Interval | None:
    first, last = fields.get("consulted_from", ""), fields.get("consulted_to", "")
    if not first and not last:
        return None
    interval = day(first, "征求意见的头一天"), day(last, "收到意见的日子")
    if not start <= interval[0] <= interval[1] or (interval[1] - interval[0]).days > 366:
        raise NotADate("征求意见的日子要在收到申请以后，末一天不早于头一天，也不会长过一年。")
    return interval
