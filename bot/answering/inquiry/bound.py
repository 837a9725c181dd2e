"""「超过4000件」, 「不到一百件」, 「公开率过半」, 「低于平均」: a number that tells which organs or years are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.answering.words.patterns import one_of
from bot.model import Number
from bot.reading.numerals import read_numeral
from bot.reading.staff_files.language import Language

_NUMBER = r"(?:百分之)?(\d+|[一二两三四五六七八九十百千万零]+)"
_ROUND_NUMBER = r"(\d+[百千万]|\d+0|[一二两三四五六七八九]?[十百千万])"
_UNIT = r"(?:多)?(?:件|份|起|个|条|宗|次|项|例)?"
_THE = r"(?:这个|那个|大家的?|全[县市区]的?)?"
_PASSED = re.compile(rf"(?:(?<![收到提告办受接诉问交递发])|(?<=新收))过{_ROUND_NUMBER}(?:件|份|起|条|宗)")
"""新收过一千件; 收过一百件 tells what happened, and 过三天 a time."""
_OF_TIME_OR_MONEY = re.compile(r"[天日年月周岁元块]|个?工作日|个月|小时")
_TENTHS, _PER_CENT, _IN_HUNDRED, _HALF = "成", ("%", "％", "个百分点"), "百分之", 50
_ROUND = re.compile(r"[过上成]([百千万])(?!分)(?:多?(?:件|份|起|个|条|宗|次))?")


_BARE = r"(\d+|[一二两三四五六七八九十百千万零]+)"
_BETWEEN = re.compile(rf"{_BARE}(?:件|份|起|个|条)?(?:到|至|-|~|～|—){_BARE}(?:件|份|起|条|宗|次)(?:之间)?")
_DIGITS = re.compile("([一两二三四五六])位数")


@dataclass(frozen=True, slots=True)
class Bound:
    """`words` are what the question says; `than` is one of > >= < <=. `of_mean`: the number is the values' mean.

    `most` is the other end of 100到200件. `of_rate`: it is said in per cent, and of no count.
    """

    words: str
    than: str
    number: Number
    of_mean: bool = False
    most: Number | None = None
    of_rate: bool = False

    @property
    def told(self) -> tuple[tuple[str, Number], ...]:
        """Its words with each of their numbers."""
        return tuple((self.words, number) for number in (self.number, self.most) if number is not None)

    def holds(self, value: Number) -> bool:
        if self.most is not None and value > self.most:
            return False
        match self.than:
            case ">":
                return value > self.number
            case ">=":
                return value >= self.number
            case "<":
                return value < self.number
        return value <= self.number


def bounds_in(text: str, language: Language) -> tuple[tuple[int, Bound], ...]:
    """(where it stands, bound) of each number that is said to be passed or not, in the order of the text."""
    found = dict(_plainly_said(text, language))
    taken = {i for start, bound in found.items() for i in range(start, start + len(bound.words))}
    for pattern, than in _of_numbers(language):
        for match in pattern.finditer(text):
            here, number = range(*match.span()), read_numeral(match[1])
            if number and taken.isdisjoint(here) and not _OF_TIME_OR_MONEY.match(text, match.end()):
                found[match.start()] = _of_a_rate(Bound(match.group(), than, number), text[match.end() :])
                taken.update(here)
    return tuple(sorted(found.items(), key=lambda pair: pair[0]))


def bound_in(text: str, language: Language) -> Bound | None:
    """The first bound that `text` says; None where it says none, or one of a time or of money (超过二十天)."""
    if found := bounds_in(text, language):
        return found[0][1]
    for pattern, than in _of_the_mean(language):
        if match := pattern.search(text):
            return Bound(match.group(), than, 0, of_mean=True)
    match = _ROUND.search(text)
    return Bound(match.group(), ">=", read_numeral(f"一{match[1]}") or 0) if match else None


def _plainly_said(text: str, language: Language) -> Iterator[tuple[int, Bound]]:
    """(where it stands, bound) of 100到200件, 两位数 and 过半, none of which is one number."""
    for pattern, than in _of_halves(language):
        for match in pattern.finditer(text):
            yield match.start(), Bound(match.group(), than, _HALF, of_rate=True)
    for match in _BETWEEN.finditer(text):
        low, high = read_numeral(match[1]), read_numeral(match[2])
        if low is not None and high is not None and low < high:
            yield match.start(), Bound(match.group(), ">=", low, most=high)
    for match in _DIGITS.finditer(text):
        digits = read_numeral(match[1]) or 1
        yield match.start(), Bound(match.group(), ">=", 10 ** (digits - 1), most=10**digits - 1)


def _of_a_rate(bound: Bound, behind: str) -> Bound:
    """The bound with 成 or % behind it, or 百分之 in it."""
    if behind.startswith(_TENTHS):
        return replace(bound, words=bound.words + _TENTHS, number=bound.number * 10, of_rate=True)
    per_cent = next((sign for sign in _PER_CENT if behind.startswith(sign)), "")
    return replace(bound, words=bound.words + per_cent, of_rate=bool(per_cent) or _IN_HUNDRED in bound.words)


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _of_numbers(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Longer ones first: 不超过 holds 超过."""

    def before(name: str, than: str) -> tuple[re.Pattern[str], str]:
        return re.compile(rf"(?:{one_of(language.bounds.words(name))})了?{_NUMBER}{_UNIT}"), than

    def behind(name: str, than: str) -> tuple[re.Pattern[str], str]:
        return re.compile(rf"{_NUMBER}{_UNIT}(?:{one_of(language.bounds.words(name))})"), than

    return (
        before("at_most", "<="), before("above", ">"), (_PASSED, ">"), before("at_least", ">="), before("below", "<"),
        behind("or_more", ">="), behind("or_less", "<="),
    )  # fmt: skip


@lru_cache(maxsize=2)
def _of_halves(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    words = language.bounds.words
    return tuple((re.compile(one_of(words(name))), than) for name, than in (("half", ">"), ("not_half", "<")))


@lru_cache(maxsize=2)
def _of_the_mean(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    below, above, less, more, mean = (
        one_of(language.bounds.words(name)) for name in ("below", "above", "or_less", "or_more", "mean")
    )
    return (
        (re.compile(rf"(?:{below})了?{_THE}(?:{mean})|(?:{mean})(?:{less})|比{_THE}(?:{mean})要?[低少小]"), "<"),
        (re.compile(rf"(?:{above})了?{_THE}(?:{mean})|(?:{mean})(?:{more})|比{_THE}(?:{mean})要?[高多大]"), ">"),
    )
