"""Words of one region (偌济, 么样, 啥前儿) put into common ones, before a question is divided."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.index.segment import Segmenter

_ENDS = "。"
_CLAUSE_ENDS = r"(?=[，。；？！,;?!]|$)"


def _pattern(word: str) -> str:
    return re.escape(word.removesuffix(_ENDS)) + (_CLAUSE_ENDS if word.endswith(_ENDS) else "")


class Dialect:
    """`words`: a regional word → the common one. A common word stands for itself: 什么样 holds no 么样.

    One with 。 behind it is meant where a clause ends: 总数为何？ asks for the number, 总数为何下降 for the reason.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = {word.removesuffix(_ENDS): common for word, common in words.items()}
        longest = sorted(words, key=len, reverse=True)
        self._any = re.compile("|".join(map(_pattern, longest)) or "(?!)")

    def common(self, text: str, ordinary: Segmenter) -> str:
        """`text` with them replaced, where that cuts no ordinary word in two: 交通共享 holds no 通共."""
        if not self._any.search(text):
            return text
        inside, position = set[int](), 0
        for word in ordinary.cut(text):
            start = text.find(word, position)
            position = start + len(word)
            inside.update(range(start + 1, position))

        def put(match: re.Match[str]) -> str:
            whole = match.start() not in inside and match.end() not in inside
            return self._words[match.group()] if whole else match.group()

        return self._any.sub(put, text)
