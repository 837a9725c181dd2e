"""What texts are compared by: their words, characters and pairs of characters, each feature with a number.

There are thirty thousand sample phrases, and most of them stand in two indexes: so a phrase is taken apart once, for
all indexes of a version, and the next version and the next start take over what their words leave as it was.
"""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from weakref import WeakSet

from bot.index.segment import Segmenter

Arrays = tuple["array[Any]", ...]

_LETTERS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")
_ASKED = 32
"""Of so many texts the features are at hand: several indexes look at one question, as a whole and in parts."""


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Taken:
    """What was taken apart and learned, and the words and synonyms that it was done with."""

    own: frozenset[str]
    synonyms: dict[str, str]
    numbers: dict[str, int] = field(default_factory=dict)
    """Feature → its number."""
    texts: dict[str, array[int]] = field(default_factory=dict)
    """Sample → the numbers of its features, in the order of the features' own letters."""
    learned: dict[str, Arrays] = field(default_factory=dict)
    """What was learned of the samples, by the keys of learning.py."""

    def untouched_by(self, words: frozenset[str]) -> dict[str, array[int]]:
        """The texts that none of these words can cut otherwise, since even its first two characters are not there."""
        heads = {self.numbers.get(_pair(word[0], word[1])) for word in words}
        # A copy, since other threads may take apart more meanwhile.
        return {text: numbers for text, numbers in self.texts.copy().items() if heads.isdisjoint(numbers)}


_in_use: WeakSet[Taken] = WeakSet()


def in_use(synonyms: Mapping[str, str], wanted: Collection[str]) -> Taken | None:
    """What somebody in this process took apart with these synonyms: of all, the one that has most of what is wanted."""
    fitting = [taken for taken in list(_in_use) if taken.synonyms == synonyms]
    return max(fitting, key=lambda taken: sum(text in taken.texts for text in wanted), default=None)


class Features:
    """Takes texts apart. `before` is what was taken apart earlier: it only saves work."""

    def __init__(self, words: Segmenter, synonyms: Mapping[str, str], before: Taken | None = None) -> None:
        self._words = words
        longest_first = sorted(synonyms, key=len, reverse=True)
        self._variants = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        self._earlier: dict[str, array[int]] = {}
        self._learned_earlier: dict[str, Arrays] = {}
        self._numbering = threading.Lock()
        self.taken = Taken(words.own, dict(synonyms))
        self._asked: dict[str, tuple[str, ...]] = {}
        self._numbers: dict[str, tuple[int | None, ...]] = {}
        if before and before.synonyms == self.taken.synonyms:
            self._earlier = before.untouched_by(before.own ^ words.own)
            self._learned_earlier = before.learned
            self.taken.numbers.update(before.numbers)
        _in_use.add(self.taken)

    def __len__(self) -> int:
        """How many features have a number."""
        return len(self.taken.numbers)

    def kept(self, text: str) -> array[int]:
        """The numbers of a sample's features; the sample is remembered, so no question belongs here."""
        found = self.taken.texts.get(text)
        if found is None:
            found = self._earlier.get(text) or self._numbered(text)
            self.taken.texts[text] = found
        return found

    def of(self, text: str) -> tuple[str, ...]:
        """In the order of the features' own letters: what is summed over them is the same at every start."""
        found = self._asked.get(text)
        if found is None:
            if len(self._asked) >= _ASKED:
                self._asked.clear()
            found = self._asked[text] = self._of(text)
        return found

    def numbers(self, text: str) -> tuple[int | None, ...]:
        """Of each of them its number, None for one that no sample has."""
        found = self._numbers.get(text)
        if found is None:
            if len(self._numbers) >= _ASKED:
                self._numbers.clear()
            found = self._numbers[text] = tuple(map(self.taken.numbers.get, self.of(text)))
        return found

    def forget(self) -> None:
        """Keep no text that was asked: one of them may tell who somebody is."""
        self._asked.clear()
        self._numbers.clear()

    def learned_earlier(self, key: str) -> Arrays | None:
        return self._learned_earlier.get(key)

    def settle(self) -> None:
        """All is taken apart and learned: what came before is needed no more."""
        self._earlier, self._learned_earlier = {}, {}

    def number(self, feature: str) -> int | None:
        return self.taken.numbers.get(feature)

    def standard(self, text: str) -> str:
        """`text` with every variant replaced by its standard word."""
        plain = _LETTERS.sub("", text.lower())
        synonyms = self.taken.synonyms
        return self._variants.sub(lambda match: synonyms[match.group()], plain) if self._variants else plain

    def _of(self, text: str) -> tuple[str, ...]:
        plain = self.standard(text)
        pairs = (_pair(a, b) for a, b in pairwise(plain))
        return tuple(sorted({*self._words.cut(plain), *pairs, *(f"{c}*" for c in plain)}))

    def _numbered(self, text: str) -> array[int]:
        features, numbers = self._of(text), self.taken.numbers
        self._numbers.clear()
        with self._numbering:  # two threads may ask the first question, and no two features may get one number
            return array("I", [numbers.setdefault(f, len(numbers)) for f in features])


def _pair(first: str, second: str) -> str:
    return f"{first}{second}'"
