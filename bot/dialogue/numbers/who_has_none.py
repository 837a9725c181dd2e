"""「一件都没有的呢」 behind an order of organs: those that have none; 「有官司的呢」 behind those: that have some."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_WHAT = "[^，。；？?几多]{0,8}"
_SEVERAL = 2


def who_has_none(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where more is said, or only one organ was spoken of."""
    if len(last.organs) < _SEVERAL or len(last.years) != 1:
        return said
    turned = last.operation in ("any", "none")
    ways = _ways(turn.knowledge.language)
    if ways.none_at_all.fullmatch(turn.question) or (turned and ways.without.fullmatch(turn.question)):
        return replace(said, wanted=replace(said.wanted, operation="none", of_organs=True))
    if turned and ways.having.fullmatch(turn.question):
        return replace(said, wanted=replace(said.wanted, operation="any", of_organs=True))
    return said


@dataclass(frozen=True, slots=True)
class _Ways:
    """一件都没有的呢; of those told by whether they have any, 没有的呢 and 有官司的呢."""

    none_at_all: re.Pattern[str]
    without: re.Pattern[str]
    having: re.Pattern[str]


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _ways(language: Language) -> _Ways:
    follow = language.follow
    none_at_all, without, having = (one_of(follow.words(name)) for name in ("none_at_all", "without_any", "having_any"))
    lead, end = "(?:那|都|还|有没有)?", "的(?:单位|机关|乡镇|部门)?(?:有哪些|是谁|有谁|有吗|有没有)?[呢嘞]?[？?。]?"
    return _Ways(
        re.compile(f"{lead}(?:{none_at_all}){end}"),
        re.compile(f"{lead}(?:{without}){_WHAT}{end}"),
        re.compile(f"{lead}(?:{having})(?!没){_WHAT}{end}"),
    )
