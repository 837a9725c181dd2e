"""Staff's phrases as patterns: the sign … stands for any few characters."""

from __future__ import annotations

import re
from functools import lru_cache

GAP = "…"
_ANYTHING = ".{0,12}?"


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = re.split(f"{GAP}+", pattern.lower().replace(" ", ""))
    return re.compile(_ANYTHING.join(map(re.escape, pieces)))


def stretch(pattern: str, question: str) -> tuple[int, int] | None:
    """(start, end) of where the phrase stands in `question`, its gap included."""
    found = _compiled(pattern).search(question.lower())
    return found.span() if found else None


def matches(pattern: str, question: str) -> bool:
    """Whether the phrase stands anywhere in `question`."""
    return _compiled(pattern).search(question.lower()) is not None
