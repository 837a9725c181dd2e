"""Whether a number of something is asked for that no table counts: 得了多少分, 发了多少篇, 收了多少问题.

A row whose words happen to stand beside it (收了多少, 第三方) is then not meant: what the report says of it stands in
its prose, or nowhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.language import Language, Words


def counts_something_else(text: str, language: Language) -> bool:
    """Whether 多少, 几 and the like ask for one of the things that staff list as counted in no table."""
    words = language.counted.get("elsewhere", ())
    return bool(words) and bool(_pattern(words, language.counted.get("how_many", ())).search(text))


@lru_cache(maxsize=8)
def _pattern(things: Words, how_many: Words) -> re.Pattern[str]:
    def longest_first(words: Words) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    return re.compile(f"(?:{longest_first(how_many)})(?:个|条|项|次|家|名|位|种|类)?(?:{longest_first(things)})")
