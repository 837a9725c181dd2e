"""第二个, 第3条: positions in a list that was shown."""

from __future__ import annotations

import re

from bot.reading.numerals import read_numeral

_NUMBER = r"第([一二三四五六七八九十]{1,3}|\d{1,2})(?:个|条|点|项|种|步|类|款|件)?(?!部分|张表|十|方|年)"
_TO_DO = re.compile("第一步(?=[该要得]?[干做咋怎走])")
_FIRST = re.compile("头一[个条点项桩件]")
_ORDINAL = re.compile(rf"(?<!条例)(?<!法)(?<!办法){_NUMBER}")


LAST = -1
_LAST = re.compile(r"(?:最后|末了|最末)[一那]?[个条点项]")


def place_in(question: str) -> int:
    """第二个 → 2, 最后一个 → LAST; 0 when no position is named."""
    return ordinal_in(question) or (LAST if _LAST.search(question) else 0)


def ordinal_in(question: str) -> int:
    """第二个 → 2; 0 when no position is named. 不服的话第一步干嘛 asks what to do first, and for no line of a list."""
    match = _ORDINAL.search(_TO_DO.sub("", question))
    if not match:
        return 1 if _FIRST.search(question) else 0
    return read_numeral(match[1]) or 0
