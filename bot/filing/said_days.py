"""The days that a sentence names: 2025年9月3日, 9月3号, 「他们5号签收」, 昨天, 下周三, 两周前, 上个月5号."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.numerals import read_numeral

_N = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_IN_WORDS = "二[〇○零][〇○零一二三四五六七八九]{2}(?=年)"
_DIGITS = {"○": "0", "零": "0", **{digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")}}
_DAY = re.compile(
    rf"""(?P<run>(?<!\d)20\d\d[01]\d[0-3]\d(?!\d))
       | (?:(?P<year>20\d\d(?=\s*[年./-])|(?<!\d)\d\d(?=\s*年)|{_IN_WORDS})\s*[年./-]
         |(?P<said_year>今年|去年|前年)|(?<![\d.]))\s*
         (?P<month>{_N})\s*(?:月(?:份)?|(?<=\d)[./-](?=\d))\s*(?P<day>{_N})\s*[日号]?(?![\d.])
         (?:\s*[（(](?P<behind>20\d\d)年?[)）])?(?:\s*[（(](?:周|星期|礼拜)[一二三四五六日天][)）])?
       | (?P<last>上个?月|这个?月|本月)?(?P<alone>(?<![\d下])(?<!下月)(?<!下个月){_N})号(?!文|楼|院|线|表|令|窗)
       | (?P<later>(?<![\d一二三四五六七八九十.]){_N})日(?!内|之内|以内|期限?|起诉)
       | (?P<near>大前天|前天|前日|昨天|昨日|昨儿|今天|今日|今儿|明天|明日|明儿|大后天|后天)
       | (?P<week>上+个?|下+个?|这个?|本)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])
       | (?<![每逢到])(?<!每个)(?:周|星期|礼拜)(?P<bare>[一二三四五六日天])(?![到至、])
       | (?P<ago>{_N}|两)(?:天|个?(?P<weeks>周|星期|礼拜))(?:以|之)?前""",
    re.VERBOSE,
)
_NEAR = {"大前": 3, "前天": 2, "前日": 2, "昨": 1, "今": 0, "明": -1, "大后": -3, "后": -2}
_LUNAR = ("农历", "阴历", "旧历", "老历")
"""What people count by the moon is no day that can be counted from."""
_STORY = 200
"""A story that is not over yet hardly takes more days than that: 「到今天一个月了，10月25号交的」 looks back."""
_WEEKDAYS = "一二三四五六日"
_YEARS = {"今年": 0, "去年": 1, "前年": 2}


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day and where it was said: question[start:end]."""

    date: date
    start: int
    end: int
    exact: bool = True
    """Said with its month; 今天 may be a manner of speaking (今天要一样明天又要一样)."""


def days_in(question: str, today: date) -> list[SaidDay]:
    """Every day that exists, in the order of the sentence; a day without its year is the last one of that name."""
    found: list[SaidDay] = []
    for match in _DAY.finditer(question):
        if question[: match.start()].endswith(_LUNAR) or _until_now(match, question):
            continue
        try:
            day = _day(match, today, found[-1].date if found else None)
        except (ValueError, OverflowError):
            continue
        if day:
            found.append(SaidDay(day, match.start(), match.end(), bool(match["month"] or match["run"])))
    return found


def _until_now(match: re.Match[str], question: str) -> bool:
    """「到今天没个信」 tells of no day; 「到今天才收到」 does."""
    until = match["near"] and question[: match.start()].endswith(("到", "至", "截止"))
    return bool(until) and not question[match.end() :].startswith("才")


def _day(match: re.Match[str], today: date, before: date | None) -> date | None:
    if match["run"]:
        return date(int(match["run"][:4]), int(match["run"][4:6]), int(match["run"][6:]))
    if match["month"]:
        return _of_month(match, today, before)
    if match["alone"]:
        return _alone(match, today, before)
    if match["later"]:
        return _alone(match, today, before) if before else None  # 60日 is a period, unless a day was said before it
    if match["near"]:
        return today - timedelta(days=next(n for word, n in _NEAR.items() if match["near"].startswith(word)))
    if match["ago"]:
        ago = 2 if match["ago"] == "两" else _number(match["ago"])
        return today - timedelta(days=ago * (7 if match["weeks"] else 1))
    if match["bare"]:
        return _weekday(match["bare"], today, before)
    back = (match["week"].count("上") - match["week"].count("下")) * 7 + today.weekday()
    return today - timedelta(days=back - _WEEKDAYS.index(match["weekday"].replace("天", "日")))


def _weekday(name: str, today: date, before: date | None) -> date:
    """The last one of that name up to today; in a story (礼拜三交的，礼拜四确认的) the next one after the day told."""
    wanted = _WEEKDAYS.index(name.replace("天", "日"))
    if before:
        return before + timedelta(days=(wanted - before.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - wanted) % 7)


def _of_month(match: re.Match[str], today: date, before: date | None) -> date:
    month, day = _number(match["month"]), _number(match["day"])
    if match["behind"]:
        return date(int(match["behind"]), month, day)  # 9月5号（2025年）
    if match["year"]:
        year = int("".join(_DIGITS.get(digit, digit) for digit in match["year"]))
        return date(year if year > 99 else 2000 + year, month, day)
    if match["said_year"]:
        return date(today.year - _YEARS[match["said_year"]], month, day)
    if before:
        # The second day of a story follows the first one: 2025年12月28日寄的，1月3日签收.
        follows = next(d for d in _same(month, day, before.year) if d >= before)
        if follows <= today or (follows - before).days <= _STORY:
            return follows
    # People ask about what has been handed in, so the day lies behind.
    return next(d for d in reversed(list(_same(month, day, today.year - 8))) if d <= today)


def _same(month: int, day: int, year: int) -> Iterator[date]:
    """That day in nine years from `year` on; ValueError when it is in none of them."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2024, month)[1]:
        raise ValueError(f"{month}-{day}")
    yield from (date(y, month, day) for y in range(year, year + 9) if day <= monthrange(y, month)[1])


def _alone(match: re.Match[str], today: date, before: date | None) -> date:
    day = _number(match["alone"] or match["later"])
    if match["last"]:
        month = today.replace(day=1)
        return (month - timedelta(days=1) if match["last"].startswith("上") else month).replace(day=day)
    if before:
        later = before.replace(day=1) + timedelta(days=31)
        return before.replace(day=day) if day >= before.day else later.replace(day=day)
    earlier = today.replace(day=1) - timedelta(days=1)
    return today.replace(day=day) if day <= today.day else earlier.replace(day=day)


def _number(text: str) -> int:
    return read_numeral(text) or 0


def with_day_of(question: str, new: str) -> str:
    """`question` with the days that it names replaced by the first one of `new`; "" when either names none."""
    put = _DAY.search(new)
    if not put or not _DAY.search(question):
        return ""
    return _DAY.sub(put.group(), question, count=1)
