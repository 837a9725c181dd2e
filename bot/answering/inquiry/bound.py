"""「超过4000件」, 「不到一百件」, 「低于平均」: a number that tells which organs or years are asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Number
from bot.reading.numerals import read_numeral

_NUMBER = r"(\d+|[一二两三四五六七八九十百千万零]+)"
_ROUND_NUMBER = r"(\d+[百千万]|\d+0|[一二两三四五六七八九]?[十百千万])"
_UNIT = r"(?:多)?(?:件|份|起|个|条|宗|次|项|例)?"
_BEFORE = (
    (re.compile(rf"(?:[不没未]超过|[不没未]过|不多于|不高于|至多|最多只有){_NUMBER}{_UNIT}"), "<="),
    (re.compile(rf"(?:超过了?|多于|大于|高于|突破了?|过了){_NUMBER}{_UNIT}"), ">"),
    # 新收过一千件; 收过一百件 tells what happened, and 过三天 a time.
    (re.compile(rf"(?:(?<![收到提告办受接诉问交递发])|(?<=新收))过{_ROUND_NUMBER}(?:件|份|起|条|宗)"), ">"),
    (re.compile(rf"(?:不少于|不低于|至少){_NUMBER}{_UNIT}"), ">="),
    (re.compile(rf"(?:不到|少于|小于|低于|不足|没到){_NUMBER}{_UNIT}"), "<"),
)
_BEHIND = ((re.compile(rf"{_NUMBER}{_UNIT}(?:以上|及以上|往上|开外)"), ">="),
           (re.compile(rf"{_NUMBER}{_UNIT}(?:以下|以内|之内)"), "<="))  # fmt: skip
_MEAN = r"(?:这个|那个|大家的?|全[县市区]的?)?(?:(?:平均|年均)(?:水平|[数值线])?|均[值线])"
_BELOW, _ABOVE = "不到|低于|少于|小于|不足|没到", "超过了?|高于|多于|大于|过了"
_OF_MEAN = ((re.compile(rf"(?:{_BELOW}){_MEAN}|平均(?:数|线|水平)?以下|比{_MEAN}要?[低少小]"), "<"),
            (re.compile(rf"(?:{_ABOVE}){_MEAN}|平均(?:数|线|水平)?以上|比{_MEAN}要?[高多大]"), ">"))  # fmt: skip
_OF_TIME_OR_MONEY = re.compile(r"[天日年月周岁元块]|个?工作日|个月|小时")
_ROUND = re.compile(r"[过上成]([百千万])(?!分)(?:多?(?:件|份|起|个|条|宗|次))?")


@dataclass(frozen=True, slots=True)
class Bound:
    """`words` are what the question says; `than` is one of > >= < <=. `of_mean`: the number is the values' mean."""

    words: str
    than: str
    number: Number
    of_mean: bool = False

    def holds(self, value: Number) -> bool:
        match self.than:
            case ">":
                return value > self.number
            case ">=":
                return value >= self.number
            case "<":
                return value < self.number
        return value <= self.number


def bounds_in(text: str) -> tuple[tuple[int, Bound], ...]:
    """(where it stands, bound) of each number that is said to be passed or not, in the order of the text."""
    found: dict[int, Bound] = {}
    taken: set[int] = set()
    for pattern, than in (*_BEFORE, *_BEHIND):
        for match in pattern.finditer(text):
            here, number = range(*match.span()), read_numeral(match[1])
            if number and taken.isdisjoint(here) and not _OF_TIME_OR_MONEY.match(text, match.end()):
                found[match.start()] = Bound(match.group(), than, number)
                taken.update(here)
    return tuple(sorted(found.items(), key=lambda pair: pair[0]))


def bound_in(text: str) -> Bound | None:
    """The first bound that `text` says; None where it says none, or one of a time or of money (超过二十天)."""
    if found := bounds_in(text):
        return found[0][1]
    for pattern, than in _OF_MEAN:
        if match := pattern.search(text):
            return Bound(match.group(), than, 0, of_mean=True)
    match = _ROUND.search(text)
    return Bound(match.group(), ">=", read_numeral(f"一{match[1]}") or 0) if match else None
