"""Numbers as reports print them: 12, 1,234, -3, 9116.36, 2笔, 984361元; never a guess about anything else."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.model import Number

_NUMBER = re.compile(r"^([+\-−]?)(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s*(万元|亿元|元|件|条|笔|个|项|次|份|宗)?$")


def read_number(text: str) -> tuple[Number | None, str]:
    """The number that `text` is, and the unit printed behind it; (None, "") when it is not a single number."""
    match = _NUMBER.match(text.strip())
    if not match:
        return None, ""
    sign = -1 if match[1] in ("-", "−") else 1
    digits = re.sub("[,，]", "", match[2])
    unit = match[4] or ""
    return (sign * Decimal(digits + match[3]), unit) if match[3] else (sign * int(digits), unit)
