"""Lists of words, each with a name, of one part of language.toml; a list that staff left out holds no word."""

from __future__ import annotations

import re
from collections.abc import Iterable

Words = tuple[str, ...]


class WordLists(dict[str, Words]):
    """A list's name → its words. It is never written to once it was read."""

    def __init__(self, lists: Iterable[tuple[str, Words]] = ()) -> None:
        super().__init__(lists)
        self._joined: dict[tuple[str, ...], Words] = {}
        self._others: dict[tuple[str, ...], frozenset[str]] = {}
        self._looked_for: dict[tuple[str, ...], re.Pattern[str]] = {}

    def words(self, *names: str) -> Words:
        """The words of all lists of these names, in this order."""
        if len(names) == 1:
            return self.get(names[0], ())
        found = self._joined.get(names)
        if found is None:
            found = self._joined[names] = tuple(word for name in names for word in self.get(name, ()))
        return found

    def all_but(self, names: tuple[str, ...]) -> frozenset[str]:
        """The words of all other lists."""
        found = self._others.get(names)
        if found is None:
            others = (words for name, words in self.items() if name not in names)
            found = self._others[names] = frozenset(word for words in others for word in words)
        return found

    def heard(self, text: str, *names: str) -> bool:
        """Whether a word of one of these lists stands in `text`."""
        wanted = self._looked_for.get(names)
        if wanted is None:  # one search, however many they are: this is asked a hundred times of every question
            words = "|".join(map(re.escape, self.words(*names)))
            wanted = self._looked_for[names] = re.compile(words or "(?!)")
        return wanted.search(text) is not None
