"""「前两个相加等于后两个相加吗」: whether two sides are the same is asked; 等于多少 asks for a sum."""

from __future__ import annotations

import re

_EQUATES = re.compile("等不等于|等于(?!多少|几|啥|什么)[^，。？?]*[吗么不吧嘛]")


def says_equal(text: str) -> bool:
    return bool(_EQUATES.search(text))
