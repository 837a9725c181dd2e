"""Chinese numerals as laws print them (三十三, 一百零一) and people say them (两, 俩); and numbers back into them."""

from __future__ import annotations

import re

NUMERAL = "〇零一二三四五六七八九十百千0-9"
"""The characters of a numeral, for use inside brackets of a regular expression."""

_SPOKEN = str.maketrans("〇两俩仨", "零二二三")
_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_FORMAL_RUN = re.compile("[零〇壹贰叁肆伍陆柒捌玖拾佰仟]{2,}")
"""One alone may be in a name: 陆家镇, 伍村."""


def without_formal_numerals(text: str) -> str:
    """As cheques and some elders write them: 贰零贰贰年 as 二零二二年, 叁拾 as 三十."""
    return _FORMAL_RUN.sub(lambda run: run.group().translate(_FORMAL), text)


def read_numeral(text: str) -> int | None:
    """三十三 or 33 as 33, 两百 as 200, 俩 as 2; digit by digit where no unit is named (二〇一九).

    None when it is no number.
    """
    plain = text.translate(_SPOKEN)
    if "万" in plain:
        return _beyond_ten_thousand(plain)
    if not plain or any(c not in _DIGITS and c not in _UNITS and not c.isdecimal() for c in plain):
        return None
    if not any(c in _UNITS for c in plain):
        return int("".join(str(_DIGITS.index(c)) if c in _DIGITS else c for c in plain))
    total, digit = 0, None
    for character in plain:
        if unit := _UNITS.get(character):
            total += (1 if digit is None else digit) * unit
            digit = None
        elif character.isdecimal():
            return None
        else:
            digit = _DIGITS.index(character) or None
    if digit and plain[-2:-1] in ("百", "千"):
        return total + digit * _UNITS[plain[-2]] // 10  # 一百五 is 150; 105 is said 一百零五
    return total + (digit or 0)


def _beyond_ten_thousand(text: str) -> int | None:
    before, _, behind = text.partition("万")
    head, rest = read_numeral(before), read_numeral(behind) if behind else 0
    if head is None or rest is None:
        return None
    return head * 10_000 + (rest * 1_000 if len(behind) == 1 else rest)  # 一万二 is 12 000


def print_numeral(number: int) -> str:
    """33 as 三十三, 101 as 一百零一; from 1 to 9999."""
    text, left = "", number
    for name, unit in sorted(_UNITS.items(), key=lambda pair: -pair[1]):
        digit, left = divmod(left, unit)
        if digit:
            text += _DIGITS[digit] + name
        elif text and left and not text.endswith("零"):
            text += "零"
    text += _DIGITS[left] if left else ""
    text = text.removesuffix("零")
    return text[1:] if 10 <= number < 20 else text
