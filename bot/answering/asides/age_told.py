"""「我今年七十三了，想问…」: a grown-up's age tells neither a year of a report nor who may ask."""

from __future__ import annotations

import re

from bot.reading.numerals import NUMERAL, read_numeral

_OF_AGE = 18
_OLDEST = 120
_END = r"[，,。；;！!、~～…\s]"
_ALREADY = "(?:都|也|已经|快|马上|刚|虚岁|周岁|将近)*"
_AGE = re.compile(
    rf"(?P<who>我|俺|咱|本人|老汉|老头子|老婆子)?(?:{_ALREADY}(?P<now>今年)?{_ALREADY})(?P<number>[{NUMERAL}]{{2,3}})"
    rf"[多来几]?(?P<unit>周?岁)?(?:整|出头|多)?(?P<by>了|啦|的人了)?(?:{_END}+|$)"
)
_ASKS = re.compile("[吗么不没呢？?]$|怎|咋|几|多少|能|可以|谁|哪|啥|什么")
_STARTS = re.compile(rf"^|(?<={_END})")


def without_age(question: str) -> str:
    """`question` without how old somebody grown-up is, where something is asked besides; else without its 今年."""
    left = question
    for start in reversed([match.start() for match in _STARTS.finditer(question)]):
        found = _AGE.match(question, start)
        if found is None or not _is_an_age(found):
            continue
        rest = (left[: found.start()] + left[found.end() :]).strip("，,、 ")
        if found["unit"] and _ASKS.search(rest):
            left = rest
        elif found["now"]:  # 俺今年七十，村里占俺家地: only the year would mislead
            left = left[: found.start("now")] + left[found.end("now") :]
    return left


def only_tells_an_age(piece: str) -> bool:
    """Whether a piece of a message says nothing but somebody's age."""
    found = _AGE.fullmatch(piece)
    return found is not None and _is_of_age(found) and any(found[sign] for sign in ("who", "now", "unit", "by"))


def _is_an_age(found: re.Match[str]) -> bool:
    """七十三岁, or 今年七十三了: a bare number, and 今年30 of a count, are none."""
    return _is_of_age(found) and bool(found["unit"] or (found["now"] and (found["by"] or found["who"])))


def _is_of_age(found: re.Match[str]) -> bool:
    number = read_numeral(found["number"])
    return number is not None and _OF_AGE <= number <= _OLDEST
