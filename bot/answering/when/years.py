"""Years in a question: 2020年, 20年, 二〇二〇年, 去年, 2019到2021年, 近三年. Relative ones go by the given day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bot.answering.meaning import Concept, Span

_DIGITS = {c: str(i) for i, c in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0", "两": "2"}
_D = "[零〇○一二三四五六七八九]"
_YEAR = rf"(?:(?:19|20)\d\d|[二一][零〇○九]{_D}{_D})"
_SHORT = rf"(?:[0-3]\d|[零〇○一二]{_D})"
"""Of this century: 八六年 is no year of any report, and 三五年 is some years."""
_RANGE = re.compile(
    rf"(?<!\d)({_YEAR}|{_SHORT})年?度?(?:起|开始|以来)?(?:(?:一直|给[我俺咱])?[数算说讲念报列排]?到|至|-|–|—|－|~|～)({_YEAR}|{_SHORT})(?:年度?|(?!\d))(?:止|为止)?(?:[这共]?[两二三四五六七八九]年)?"
)
_LISTED = re.compile(
    rf"(?<![\d{''.join(_DIGITS)}十])((?:{_YEAR}|{_SHORT})年?(?:[、,，和跟与及](?:{_YEAR}|{_SHORT})年?)+)(?<!年)(?:这?[两二三四五六俩仨]年|年度?)(?![前内来后以])"
)
"""22、23两年, 22和23年."""
_SINCE = re.compile(
    rf"(?<!\d)({_YEAR}|{_SHORT})年度?(?:以来|至今|到现在|到如今|到今天|往后|以后|之后|开始到现在|起到现在)"
)
_FROM = re.compile(rf"(?:从|自从|自|打从|打)({_YEAR}|{_SHORT})年度?(?:起|开始|算起|数起|往下数|往后数)(?!到|至|止)")
_PLAN = re.compile(r"十([二三四五])五(?:规划)?(?:期间|时期|以来|这五年|那五年)?")
# 〔2019〕60号 is the number of a paper.
_ONE = re.compile(rf"(?<!\d)({_YEAR})(?:年度?|(?![\d]|）\d))")
_NO_TIME = "(?![前内后以]|来(?!申请|要|提|问|查|找|信|了)|多(?!少|了?[几多]|[收办罚出])|级)"
"""22年来 and 22年多 are times, but 22年来申请的 are those of that year, and 22年多了几件 was more."""
_TWO_DIGITS = re.compile(rf"(?<![\d{''.join(_DIGITS)}十])({_SHORT})年{_NO_TIME}度?")
_TWO_ALONE = re.compile(r"1[5-9]|2\d")
_OF_THE_FORM = frozenset({"row", "group", "column_group"})
_THIS_ONE = re.compile(rf"(?<=[缺差少就是])({_SHORT})(?=[这那]一?年)")
"""缺22这一年."""
_COUNTED_IN = re.compile(rf"(?<=[把连])({_YEAR})(?=[的也都]|算|加|放|一)")
"""把2020也算上."""
_INTO = re.compile(rf"(?<=[到进给入])({_SHORT})年(?=来)")
"""转到20年来的, where 20年来 alone would be a time."""
_AGAINST = re.compile(rf"(?<=[比较])({_SHORT})年(?=多)")
"""23年比21年多几件: two years, where 等了21年多 would be a time."""
_AGAINST_BARE = re.compile(r"(?<=[比较])(1[5-9]|2\d)(?=[多少高低涨降][多少高低出了几])")
"""23年几个，比24多多少: two digits, only where another year is named."""
_DATE = re.compile(
    rf"(?:(?:{_YEAR}|{_SHORT})年|[去今明前]年)?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:份|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[日号]?)?|{_YEAR}-\d{{1,2}}-\d{{1,2}}"
)
_RELATIVE = re.compile(r"大前年|前年|去年|上一?年度?|今年|明年|后年")
_THE_YEAR_BEFORE = re.compile(r"[上前]一年度?|上年度?")
_RECENT = re.compile(r"(?:最近|近|过去|这)([一二三四五六七八九两\d])年")
_COUNTED = re.compile(
    rf"(?<![\d{''.join(_DIGITS)}第前近十百千年哪])(?<!(?<!前)后)(?<!最[多高少低大小]的)([三四五六七八九3-9])年(?!级|前|后|内|期|多|以|行动|计划|规划|没|不|了|过|未|还|都|才|一次|一换)"
)
"""三年的总数: the last three, where a report is asked for and no other year is told."""
_IN_WORDS = re.compile(r"[二两]千[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?年度?")
_OFFSETS = {"大前年": -3, "前年": -2, "去年": -1, "今年": 0, "明年": 1, "后年": 2}


def find_years(text: str, today: date) -> Iterator[Span]:
    """A span for each mention; it has a concept of kind "year" for each year that it names.

    The year of a date (2025年3月3日) is not asked about: dates are spans of kind "date".
    """
    for match in _DATE.finditer(text):
        yield Span(match.start(), match.end(), match.group(), (Concept("date", match.group()),))
    for match in _RANGE.finditer(text):
        first, last = _number(match[1]), _number(match[2])
        if first <= last <= first + 30:
            yield _span(match, range(first, last + 1))
    for match in _LISTED.finditer(text):
        yield _span(match, [_number(year) for year in re.findall(f"{_YEAR}|{_SHORT}", match[1])])
    for match in _SINCE.finditer(text):
        yield _span(match, range(_number(match[1]), today.year))
    for match in _FROM.finditer(text):
        yield _span(match, range(_number(match[1]), today.year))
    for match in _PLAN.finditer(text):
        first = 2011 + 5 * (_number_small(match[1]) - 2)
        yield _span(match, range(first, min(first + 5, max(today.year, first + 1))))
    for pattern in (_ONE, _TWO_DIGITS, _INTO, _AGAINST, _COUNTED_IN, _THIS_ONE):
        for match in pattern.finditer(text):
            yield _span(match, [_number(match[1])])
    for match in _IN_WORDS.finditer(text):
        tens = 10 * _number_small(match[1] or "1") if match[2] else 0
        yield _span(match, [2000 + tens + _number_small(match[3] or "0")])
    for match in _RELATIVE.finditer(text):
        if not _before_the_named(text, match, today):
            yield _span(match, [today.year + _OFFSETS.get(match.group(), -1)])
    for match in _THE_YEAR_BEFORE.finditer(text):
        if year := _before_the_named(text, match, today):
            yield _span(match, [year])
    if any(pattern.search(text) for pattern in (_ONE, _TWO_DIGITS)):
        for match in _AGAINST_BARE.finditer(text):
            yield _span(match, [_number(match[1])])
    # 「2019年到2022年这几年」: 这 points back to the years just said.
    told = any(pattern.search(text) for pattern in (_RANGE, _ONE, _TWO_DIGITS))
    for match in _RECENT.finditer(text):
        count = _number_small(match[1])
        if match.group().startswith("这") and (told or count == 1):
            continue  # 这一年 is the one that was spoken of
        yield _span(match, range(today.year - count, today.year))


def _before_the_named(text: str, match: re.Match[str], today: date) -> int:
    """「2022年的几件，上一年呢」: the year before the one that is named, and not last year; 0 where none is, or two."""
    if not _THE_YEAR_BEFORE.fullmatch(match.group()):
        return 0
    told = text[: match.start()]
    named = {_number(m[1]) for pattern in (_ONE, _TWO_DIGITS) for m in pattern.finditer(told)}
    named |= {today.year + _OFFSETS[m.group()] for m in _RELATIVE.finditer(told) if m.group() in _OFFSETS}
    return named.pop() - 1 if len(named) == 1 else 0


def years_behind_names(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """「丁乡24 新收」: two digits between an organ's name and a name of the form."""
    form = {s.start for s in spans if s.text and any(c.kind in _OF_THE_FORM for c in s.concepts)}
    organs = [s.end for s in spans if s.text and any(c.kind == "organ" for c in s.concepts)]
    found = (_TWO_ALONE.match(text, end) for end in organs)
    return tuple(_span(match, [_number(match[0])]) for match in found if match and match.end() in form)


def year_of_date(date: str) -> int:
    """The year that a date names itself, 0 for none: 2022 of 22年九月."""
    named = re.match(rf"({_YEAR}|{_SHORT})(?:年|-)", date)
    return _number(named[1]) if named else 0


def counted_years(text: str, today: date) -> tuple[Span, ...]:
    """三年 of 「某某县三年的总数」, as the last three years."""
    return tuple(
        _span(match, range(today.year - _number_small(match[1]), today.year)) for match in _COUNTED.finditer(text)
    )


def told_from_today(span: Span) -> bool:
    """Whether its years were counted back from the day it is: 近三年, 三年."""
    return bool(_RECENT.fullmatch(span.text) or _COUNTED.fullmatch(span.text))


def _span(match: re.Match[str], years: range | list[int]) -> Span:
    return Span(match.start(), match.end(), match.group(), tuple(Concept("year", str(year)) for year in years))


def _number(text: str) -> int:
    digits = "".join(_DIGITS.get(character, character) for character in text)
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _number_small(text: str) -> int:
    return int(_DIGITS.get(text, text))
