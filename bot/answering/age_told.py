"""「我今年七十三了，想问…」: a grown-up's age tells neither a year of a report nor who may ask."""

from __future__ import annotations

import re

from bot.reading.numerals import NUMERAL, read_numeral

_OF_AGE = 18
_OLDEST = 120
_END = r"[，,。；;！!、~～…\s]"
_ALREADY = "(?:都|也|已经|快|马上|刚|虚岁|周岁|将近)*"
_AGE = re.compile(
    rf"(?:我|俺|咱|本人|老汉|老头子|老婆子)?(?:{_ALREADY}(?P<now>今年)?{_ALREADY})(?P<number>[{NUMERAL}]{{2,3}})"
    rf"[多来几]?(?P<unit>周?岁)?(?:整|出头|多)?(?P<by>了|啦|的人了)?(?:{_END}+|$)"
)
_STARTS = re.compile(rf"^|(?<={_END})")


def without_age(question: str) -> str:
    """`question` without the clauses that only tell how old somebody grown-up is; whole where nothing else is said."""
    left = question
    for start in reversed([match.start() for match in _STARTS.finditer(question)]):
        found = _AGE.match(question, start)
        if found and _is_an_age(found):
            left = left[: found.start()] + left[found.end() :]
    return left.strip("，,、 ") or question


def only_tells_an_age(piece: str) -> bool:
    """Whether a piece of a message says nothing but somebody's age."""
    found = _AGE.fullmatch(piece)
    return found is not None and _is_an_age(found)


def _is_an_age(found: re.Match[str]) -> bool:
    """七十三岁, or 今年七十三了: a bare number, and 今年30 of a count, are none."""
    number = read_numeral(found["number"])
    if number is None or not _OF_AGE <= number <= _OLDEST:
        return False
    return bool(found["unit"] or (found["now"] and (found["by"] or number >= 2 * _OF_AGE)))
