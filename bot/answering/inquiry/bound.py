"""「超过4000件」, 「不到一百件」: a number that tells which organs or years are asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Number

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_NUMBER = r"(\d+|[一二两三四五六七八九十百千万零]+)"
_UNIT = r"(?:多)?(?:件|份|起|个|条|宗|次|项|例)?"
_BEFORE = (
    (re.compile(rf"(?:不超过|不多于|不高于|至多|最多只有){_NUMBER}{_UNIT}"), "<="),
    (re.compile(rf"(?:超过了?|多于|大于|高于|突破了?){_NUMBER}{_UNIT}"), ">"),
    (re.compile(rf"(?:不少于|不低于|至少){_NUMBER}{_UNIT}"), ">="),
    (re.compile(rf"(?:不到|少于|小于|低于|不足|没到){_NUMBER}{_UNIT}"), "<"),
)
_BEHIND = ((re.compile(rf"{_NUMBER}{_UNIT}(?:以上|及以上|往上|开外)"), ">="),
           (re.compile(rf"{_NUMBER}{_UNIT}(?:以下|以内|之内)"), "<="))  # fmt: skip
_ROUND = re.compile(r"[过上成]([百千万])")


@dataclass(frozen=True, slots=True)
class Bound:
    """`words` are what the question says; `than` is one of > >= < <=."""

    words: str
    than: str
    number: int

    def holds(self, value: Number) -> bool:
        match self.than:
            case ">":
                return value > self.number
            case ">=":
                return value >= self.number
            case "<":
                return value < self.number
        return value <= self.number


def bound_in(text: str) -> Bound | None:
    """The one bound that `text` says; None where it says none, or one of a time or of money (超过二十天)."""
    for pattern, than in (*_BEFORE, *_BEHIND):
        match = pattern.search(text)
        if match and not re.match(r"[天日年月周岁元块]|个?工作日|个月|小时", text[match.end() :]):
            return Bound(match.group(), than, number_of(match[1])) if number_of(match[1]) else None
    match = _ROUND.search(text)
    return Bound(match.group(), ">=", _UNITS[match[1]]) if match else None


def number_of(text: str) -> int:
    """一百五十, 两千, 4000 as a number; 0 where it is none."""
    if text.isdigit():
        return int(text)
    whole, part = 0, 0
    for character in text:
        if character in _DIGITS:
            part = _DIGITS[character]
        else:
            whole += (part or 1) * _UNITS[character]
            part = 0
    return whole + part
