"""Staff's small talk by its words, in a dictionary made once a version."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.model import SmallTalk

PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")


class Talks:
    """Of several that list the same words the first is meant."""

    def __init__(self, talks: Iterable[SmallTalk]) -> None:
        self._by_words: dict[str, tuple[int, SmallTalk]] = {}
        for number, talk in enumerate(talks):
            for word in talk.words:
                self._by_words.setdefault(PUNCTUATION.sub("", word.lower()), (number, talk))

    def find(self, forms: Iterable[str]) -> SmallTalk | None:
        """The first small talk that one of `forms` (lower case, without punctuation) is wholly."""
        found = [self._by_words[form] for form in forms if form in self._by_words]
        return min(found, key=lambda pair: pair[0])[1] if found else None
