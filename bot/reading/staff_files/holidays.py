"""Staff's holidays.toml: days off and working weekends that the calendar library does not know yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from bot.errors import MalformedFile
from bot.reading.staff_files.lists import read_toml

_HEAD = re.compile(r"\s*\[\[\s*holiday\s*\]\]")
_LONGEST = timedelta(days=31)
_AS_DAY = "请写成 2027-01-01 这样，不加引号也行。"


@dataclass(frozen=True, slots=True)
class Holidays:
    """`announced` are the years of which every holiday is written here; `off` has each free day's name."""

    announced: frozenset[int] = frozenset()
    off: dict[date, str] = field(default_factory=dict)
    working: frozenset[date] = frozenset()


EMPTY = Holidays()


def read_holidays(text: str) -> Holidays:
    """The list; raises MalformedFile with the line of the entry that cannot be used."""
    data = read_toml(text)
    if unknown := sorted(set(data) - {"announced", "holiday"}):
        raise _wrong(text, unknown[0], f"不认识「{unknown[0]}」这一项。", "这里只能写 announced 和 [[holiday]]。")
    years = data.get("announced", [])
    if not isinstance(years, list) or not all(type(year) is int and 2000 <= year < 2100 for year in years):
        raise _wrong(text, "announced", "announced 写得不对。", "请写成 announced = [2027]，年份用四位数。")
    items = data.get("holiday", [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise _wrong(text, "holiday", "holiday 写得不对。", "每个节日请各写一段，以 [[holiday]] 开头。")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if _HEAD.match(line)]
    off: dict[date, str] = {}
    working: set[date] = set()
    for line, item in zip((*lines, *[1] * len(items)), items, strict=False):
        first, last, more = _entry(item, line)
        off |= {first + timedelta(days=i): item["name"] for i in range((last - first).days + 1)}
        working |= more
        if both := sorted(working & off.keys()):
            raise MalformedFile(f"{both[0]} 既写了放假又写了上班。", line=line, remedy="请对照放假通知，只留一处。")
    return Holidays(frozenset(years), off, frozenset(working))


def _entry(item: dict[str, Any], line: int) -> tuple[date, date, set[date]]:
    if unknown := sorted(set(item) - {"name", "first", "last", "working"}):
        raise MalformedFile(f"不认识「{unknown[0]}」这一项。", line=line, remedy="请检查拼写，或删去。")
    if not isinstance(item.get("name"), str) or not item["name"]:
        raise MalformedFile("这一段缺少 name。", line=line, remedy='请补上 name = "元旦" 这样的名字。')
    first = _day(item.get("first"), "first", line)
    last = _day(item.get("last", first), "last", line)
    if not first <= last <= first + _LONGEST:
        raise MalformedFile("last 不能早于 first，一次放假也不会超过一个月。", line=line, remedy="请对照放假通知改正。")
    listed = item.get("working", [])
    if not isinstance(listed, list):
        raise MalformedFile(
            "working 要写成 [2027-01-09] 这样的一列日期。", line=line, remedy="请加上方括号，几天之间用逗号。"
        )
    working = {_day(day, "working", line) for day in listed}
    if weekday := next((day for day in sorted(working) if day.weekday() < 5), None):
        raise MalformedFile(
            f"working 里的 {weekday} 本来就不是周末。", line=line, remedy="调休上班的日子都是周六或周日，请改正。"
        )
    return first, last, working


def _day(value: object, name: str, line: int) -> date:
    try:
        # A TOML date is a date already; a date with a time is one by type too, but no day.
        day = value if type(value) is date else date.fromisoformat(str(value))
    except ValueError:
        raise MalformedFile(f"{name} 不是日期：{value}。", line=line, remedy=_AS_DAY) from None
    return day


def _wrong(text: str, key: str, message: str, remedy: str) -> MalformedFile:
    line = next((number for number, line in enumerate(text.split("\n"), 1) if key in line.split("#")[0]), 1)
    return MalformedFile(message, line=line, remedy=remedy)
