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


def matches(pattern: str, question: str) -> bool:
    """Whether the phrase stands anywhere in `question`."""
    return _compiled(pattern).search(question.lower()) is not None
