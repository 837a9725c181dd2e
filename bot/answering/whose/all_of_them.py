"""Whether 两个, 各, 所有 before a name that several organs bear, or 两个县的 behind it, says that all are meant."""

from __future__ import annotations

import re

from bot.reading.numerals import read_numeral

_HOW_MANY = re.compile(
    r"(?:([一二两俩三四五六七八九十\d]{1,2})(?:个|家)?(?:[县区市乡镇]|地方)?(?:里|下面)?的?|各个?|每个|同样叫|都叫|同名的?|所有的?|全部的?|几个|这些)$"
)

_BEHIND = re.compile(
    r"[，, ]?[这那]?([两俩三四五六七八九十\d]{1,2})[个家]?(?:[县区市乡镇]|地方)?(?:里|下面)?(?:的|都|各|一共|合计|加)"
)


def all_of_them(before: str, many: int, behind: str = "") -> bool:
    """`before` and `behind`: the text around the name; `many`: how many bear it."""
    match = _HOW_MANY.search(before) or _BEHIND.match(behind)
    return match is not None and (not match[1] or read_numeral(match[1]) == many)
