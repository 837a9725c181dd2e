"""Staff's phrases as patterns: the sign … stands for any few characters."""

from __future__ import annotations

import re
from functools import lru_cache

_GAP = ".{0,12}?"


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = re.split("…+", pattern.lower().replace(" ", ""))
    return re.compile(_GAP.join(map(re.escape, pieces)))


def matches(pattern: str, question: str) -> bool:
    """Whether the phrase stands anywhere in `question`."""
    return _compiled(pattern).search(question.lower()) is not None
