"""Staff's alike.txt: words that are said for the same thing, a family a line: 补助 补贴 津贴."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from bot.errors import MalformedFile
from bot.reading.glyphs import fold

_NOTE = "#"
_SHORTEST = 2
"""A lone character stands in too many other words."""


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def read_alike(text: str) -> dict[str, tuple[str, ...]]:
    """Each word → the others of its families, folded, in the order of the file; raises MalformedFile."""
    others: dict[str, dict[str, None]] = defaultdict(dict)
    for number, line in enumerate(text.split("\n"), 1):
        family = tuple(dict.fromkeys(fold(line.split(_NOTE)[0]).lower().split()))
        if not family:
            continue
        if len(family) == 1:
            told = f"这一行只有「{family[0]}」一个说法。"
            raise MalformedFile(told, line=number, remedy="请在后面空一格，写上别的说法，或者删去这一行。")
        if short := next((word for word in family if len(word) < _SHORTEST), ""):
            told = f"「{short}」只有一个字，别的词里到处都是，会带歪。"
            raise MalformedFile(told, line=number, remedy="请换成两个字以上的词，或者删去。")
        for word in family:
            others[word].update(dict.fromkeys(other for other in family if other != word))
    return {word: tuple(found) for word, found in others.items()}
