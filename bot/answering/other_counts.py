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
    parts = (language.counted.get(name, ()) for name in ("elsewhere", "how_many", "numbered"))
    in_words = any(word in text for word in language.counted.get("in_words", ()))
    return bool(language.counted) and (in_words or bool(_pattern(*parts).search(text)))


@lru_cache(maxsize=8)
def _pattern(things: Words, how_many: Words, numbered: Words) -> re.Pattern[str]:
    def longest_first(words: Words) -> str:
        return "(?:" + ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)") + ")"

    asks = longest_first(how_many)
    counted = f"{asks}(?:个|条|项|次|家|名|位|种|类)?{longest_first(things)}"
    return re.compile(f"{counted}|{longest_first(numbered)}(?:号码?)?(?:是|为)?{asks}")
