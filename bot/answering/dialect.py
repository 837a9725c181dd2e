"""Words of one region (偌济, 么样, 啥前儿) put into common ones, before anything else is heard in a question."""

from __future__ import annotations

import re
from collections.abc import Mapping


class Dialect:
    """`words`: a regional word → the common one. A common word stands for itself: 什么样 holds no 么样."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._any = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)")

    def common(self, text: str) -> str:
        return self._any.sub(lambda match: self._words[match.group()], text)
