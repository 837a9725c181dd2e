"""How characters are read by those who write them: dictionaries also list readings that nobody has in mind."""

from __future__ import annotations

import os
from functools import lru_cache

# The phrase table takes 45 MB and only orders the readings of 行 and 重; each reading in use is tried here anyway.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")
from pypinyin import Style, lazy_pinyin, pinyin

_IN_USE = 2
"""So many readings are kept, the commonest first: 家 is no gū."""
_RARELY = {"信": frozenset({"shen"}), "会": frozenset({"kuai"}), "厂": frozenset({"han"}), "告": frozenset({"ju"})}
"""慈善会递的 is no 快递, and 封函 no 封厂."""


@lru_cache(maxsize=8192)
def readings(character: str) -> tuple[str, ...]:
    """Its readings without tones; what is no hanzi stands for itself."""
    (every,) = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)
    rarely = _RARELY.get(character, frozenset())
    return tuple(reading for reading in dict.fromkeys(every) if reading not in rarely)[:_IN_USE]


@lru_cache(maxsize=8192)
def first_reading(character: str) -> str:
    return lazy_pinyin(character)[0]


def with_tones(phrase: str) -> list[str]:
    return lazy_pinyin(phrase, style=Style.TONE3)
