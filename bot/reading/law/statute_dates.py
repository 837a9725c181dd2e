"""Which day a law's text is of: the newest of its revisions and its coming into force."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.reading.numerals import NUMERAL, read_numeral

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATE = re.compile(rf"([〇零一二三四五六七八九\d]{{4}})年([{NUMERAL}]{{1,3}})月([{NUMERAL}]{{1,3}})日")
# A web page's own day (发布日期：2026年1月2日) has its word in front and not behind.
_ENACTED = re.compile(r"[^\n]{0,80}?(?:公布|发布|通过|批准|修订|修正|施行)")
_IN_FORCE = re.compile(r" *起?(?:开始)?(?:施行|实施|生效)")


def newest_day(preface: str, last_articles: Sequence[str]) -> str:
    """The ISO day, "" when neither the preface nor the last articles tell one; both texts folded of spaces or not."""
    days = []
    for match in _DATE.finditer(preface.replace(" ", "")):
        rest = preface.replace(" ", "")[match.end() :]
        until = _DATE.search(rest)
        if _ENACTED.match(rest[: until.start()] if until else rest):
            days.append(_day(match))
    for text in last_articles:
        days += [_day(match) for match in _DATE.finditer(text) if _IN_FORCE.match(text, match.end())]
    return max(filter(None, days), default="")


def _day(match: re.Match[str]) -> str:
    year, month, day = (read_numeral(part) or 0 for part in match.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
