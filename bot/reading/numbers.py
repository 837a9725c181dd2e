"""Numbers as reports print them: 12, 1,234, -3, 9116.36, 2笔, 减3, 22（其中修订16件）; never a guess about the rest."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.model import Number

UNITS = "万元|亿元|元|件|条|笔|个|项|次|份|宗|起|例|批|篇"
_NUMBER = re.compile(rf"^([+\-−]|增加?|减少?)?\s*(\d{{1,3}}(?:[,，]\d{{3}})+|\d+)(\.\d+)?\s*({UNITS})?$")
NOTE = r"\s*（(?:其中|含|包括|包含|另|不含|单位)[^（）]*）"
"""A remark behind the number, with numbers of its own; the cell's own number stands before it."""


def read_number(text: str) -> tuple[Number | None, str]:
    """The number that folded `text` is, and the unit printed behind it; (None, "") when it is not a single number."""
    match = _NUMBER.match(re.sub(f"{NOTE}$", "", text.strip().rstrip("。；")))
    if not match:
        return None, ""
    sign = -1 if match[1] and match[1][0] in "-−减" else 1
    digits = re.sub("[,，]", "", match[2])
    unit = match[4] or ""
    return (sign * Decimal(digits + match[3]), unit) if match[3] else (sign * int(digits), unit)
