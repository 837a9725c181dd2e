"""Lists of words, each with a name, of one part of language.toml; a list that staff left out holds no word."""

from __future__ import annotations

Words = tuple[str, ...]


class WordLists(dict[str, Words]):
    """A list's name → its words. It is never written to once it was read."""

    def words(self, *names: str) -> Words:
        """The words of all lists of these names, in this order."""
        return tuple(word for name in names for word in self.get(name, ()))

    def heard(self, text: str, *names: str) -> bool:
        """Whether a word of one of these lists stands in `text`."""
        return any(word in text for name in names for word in self.get(name, ()))
