"""Whether 两个, 各, 所有 before a name that several organs bear says that all of them are meant."""

from __future__ import annotations

import re

from bot.reading.numerals import read_numeral

_HOW_MANY = re.compile(
    r"(?:([一二两俩三四五六七八九十\d]{1,2})(?:个|家)?(?:[县区市乡镇]|地方)?(?:里|下面)?的?|各个?|每个|同样叫|都叫|同名的?|所有的?|全部的?|几个|这些)$"
)


def all_of_them(before: str, many: int) -> bool:
    """`before`: the text before the name; `many`: how many bear it."""
    match = _HOW_MANY.search(before)
    return match is not None and (not match[1] or read_numeral(match[1]) == many)
