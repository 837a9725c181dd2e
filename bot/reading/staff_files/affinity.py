"""Staff's affinity.txt: which words people ask with where a report says which: 「掏钱 收费×25 收取×12」.

Behind a word of questions stand words of reports, each with how many times likelier the word is in questions that a
sentence with that word answers. The file is learned from exam papers (tests/exam/learning) and can be read and mended.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.errors import MalformedFile

_NOTE = "#"
_SAID = re.compile(r"(\S+)×(\d+)")

Affinity = Mapping[str, Mapping[str, int]]
"""A word of questions → a word of reports → how many times likelier."""


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def read_affinity(text: str) -> Affinity:
    """Raises MalformedFile with the line."""
    found: dict[str, dict[str, int]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        asked, *said = line.split(_NOTE)[0].split() or [""]
        if not asked:
            continue
        pairs = [_SAID.fullmatch(word) for word in said]
        if not pairs or not all(pairs):
            told = f"「{asked}」后面要写报告里的词和倍数，例如 收费×25，中间空一格。"
            raise MalformedFile(told, line=number, remedy="请照样子改，或者删去这一行。")
        found[asked] = {pair[1]: int(pair[2]) for pair in pairs if pair}
    return found
