"""「一共多少，其中企业的多少」, 「维持几件，一共几件」: the total of the row is asked for beside the part of it."""

from __future__ import annotations

import re

_ALL = "一共|总共|拢共|统共|合计|总数|总计"
_BEFORE = re.compile(rf"(?:{_ALL})[^，,。；;其里当]{{0,6}}[，,、；; ]?(?:这)?(?:其中|里面|里头|里边|当中)")
_BEHIND = re.compile(
    rf"(?:几|多少)[\u3400-\u9fff]?[，,、；;？? ](?:这些|那|该类|这类|这种)?(?:{_ALL}|共)(?:是|有|又)?(?:几|多少)"
)


def asks_for_the_whole_too(text: str, parts: int = 1) -> bool:
    """Whether the total is asked for by a word of its own, before 其中 or behind the part.

    Behind several parts (个人和企业各多少，合计多少) it is what they make together.
    """
    return bool(_BEFORE.search(text) or (parts == 1 and _BEHIND.search(text)))
