"""What texts are compared by: their words, characters and pairs of characters, each feature with a number.

Ten thousand sample phrases are taken apart at every start, and most of them stand in two indexes: so a phrase is
taken apart once, for all indexes of a version, and the next version takes over what its words leave as it was.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from itertools import pairwise

from bot.index.segment import Segmenter

_LETTERS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")


class Features:
    """Takes texts apart. `before` is what the version before took apart with: it only saves work."""

    def __init__(self, words: Segmenter, synonyms: Mapping[str, str], before: Features | None = None) -> None:
        self._words = words
        self._synonyms = dict(synonyms)
        longest_first = sorted(self._synonyms, key=len, reverse=True)
        self._variants = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        self._numbers: dict[str, int] = {}
        self._kept: dict[str, array[int]] = {}
        self._earlier: dict[str, array[int]] = {}
        if before and before._synonyms == self._synonyms:
            self._numbers = dict(before._numbers)
            self._earlier = before._untouched_by(before._words.own ^ words.own)

    def __len__(self) -> int:
        """How many features have a number."""
        return len(self._numbers)

    def kept(self, text: str) -> array[int]:
        """The numbers of a sample's features; the sample is remembered, so no question belongs here."""
        found = self._kept.get(text)
        if found is None:
            found = self._earlier.get(text) or self._numbered(text)
            self._kept[text] = found
        return found

    def of(self, text: str) -> set[str]:
        plain = self.standard(text)
        pairs = (_pair(a, b) for a, b in pairwise(plain))
        return {*self._words.cut(plain), *pairs, *(f"{c}*" for c in plain)}

    def number(self, feature: str) -> int | None:
        return self._numbers.get(feature)

    def standard(self, text: str) -> str:
        """`text` with every variant replaced by its standard word."""
        plain = _LETTERS.sub("", text.lower())
        return self._variants.sub(lambda match: self._synonyms[match.group()], plain) if self._variants else plain

    def _numbered(self, text: str) -> array[int]:
        return array("I", [self._numbers.setdefault(f, len(self._numbers)) for f in sorted(self.of(text))])

    def _untouched_by(self, words: frozenset[str]) -> dict[str, array[int]]:
        """The texts that none of these words can cut otherwise, since even its first two characters are not there."""
        heads = {self._numbers.get(_pair(word[0], word[1])) for word in words}
        return {text: numbers for text, numbers in self._kept.items() if heads.isdisjoint(numbers)}


def _pair(first: str, second: str) -> str:
    return f"{first}{second}'"
