"""What people say when they tell of a request and its days: staff's phrases in `[deadline]` of language.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answering.words.patterns import GAP, stretch
from bot.reading.form import Words


@dataclass(frozen=True, slots=True)
class Sayings:
    """`phrases`: kind (ask, answer, silent, …) → the phrases; the sign … stands for any few characters."""

    phrases: Mapping[str, Words]

    def words(self, kind: str) -> Words:
        return tuple(self.phrases.get(kind, ()))

    def says(self, text: str, *kinds: str) -> bool:
        """Whether a phrase of one of these kinds stands in `text`."""
        return bool(self.first(text, *kinds))

    def first(self, text: str, *kinds: str) -> str:
        """The kind whose phrase begins first in `text`, the longer one where two begin together; "" for none."""
        found = [
            (place[0], -place[1], kind)
            for kind in kinds
            for phrase in self.phrases.get(kind, ())
            if (place := _stands(phrase, text))
        ]
        return min(found)[2] if found else ""

    def without(self, text: str, kind: str) -> str:
        """`text` with a mark in place of each phrase of `kind`, the longest first."""
        for phrase in sorted(self.phrases.get(kind, ()), key=len, reverse=True):
            text = text.replace(phrase, "～")
        return text


def _stands(phrase: str, text: str) -> tuple[int, int] | None:
    if GAP in phrase:
        return stretch(phrase, text)
    start = text.find(phrase)
    return None if start < 0 else (start, start + len(phrase))
