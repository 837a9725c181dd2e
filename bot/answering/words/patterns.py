"""Staff's phrases as patterns: the sign … stands for any few characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import add

GAP = "…"
_GAPS = re.compile(f"{GAP}+")
_ANYTHING = "[^，。；！？,;!?]{0,12}?"


def _pieces(pattern: str) -> list[str]:
    return _GAPS.split(pattern.lower().replace(" ", ""))


@lru_cache(maxsize=8192)
def _compiled(pattern: str) -> str | re.Pattern[str]:
    """A phrase without a gap is looked for as it is: most have none, and an expression takes more time and room."""
    pieces = _pieces(pattern)
    return re.compile(_ANYTHING.join(map(re.escape, pieces))) if len(pieces) > 1 else pieces[0]


def stretch(pattern: str, question: str) -> tuple[int, int] | None:
    """(start, end) of where the phrase stands in `question`, its gap included."""
    wanted, text = _compiled(pattern), question.lower()
    if isinstance(wanted, str):
        start = text.find(wanted)
        return (start, start + len(wanted)) if start >= 0 else None
    found = wanted.search(text)
    return found.span() if found else None


def matches(pattern: str, question: str) -> bool:
    """Whether the phrase stands anywhere in `question`."""
    return stretch(pattern, question) is not None


@lru_cache(maxsize=1024)
def _one_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_ANYTHING.join(map(re.escape, _pieces(pattern))) for pattern in patterns) or "(?!)")


def any_matches(patterns: Iterable[str], question: str) -> bool:
    """Whether one of the phrases stands in `question`: one search, however many they are."""
    return _one_of(tuple(patterns)).search(question.lower()) is not None


def one_of(words: Iterable[str]) -> str:
    """Staff's words as a part of an expression, the longest first; what fits nothing where the list is empty."""
    pieces = map(_pieces, sorted(words, key=len, reverse=True))
    return "|".join(_ANYTHING.join(map(re.escape, piece)) for piece in pieces) or "(?!)"


class Stretches:
    """Which stretches of a text may be one of many phrases: by their first two characters most are ruled out."""

    def __init__(self, phrases: Iterable[str]) -> None:
        lengths: dict[str, set[int]] = {}
        for phrase in phrases:
            lengths.setdefault(phrase[:2], set()).add(len(phrase))
        self._lengths = {head: tuple(sorted(found)) for head, found in lengths.items()}

    def of(self, text: str, start: int) -> Iterator[str]:
        """The stretches from `start` on, the shortest first, few of which are no phrase.

        In this order at every start: where two divisions of a question explain as much, the first one found is taken.
        """
        for head in dict.fromkeys((text[start], text[start : start + 2])):
            for length in self._lengths.get(head, ()):
                if start + length <= len(text):
                    yield text[start : start + length]

    def all_of(self, text: str) -> Iterator[str]:
        """The stretches from any start on, in no order."""
        heads = {*text, *map(add, text, text[1:])}
        for head in heads & self._lengths.keys():
            lengths, start = self._lengths[head], text.find(head)
            while start >= 0:
                for length in lengths:
                    yield text[start : start + length]
                start = text.find(head, start + 1)


class PatternSet:
    """Thousands of phrases at once: those that stand in a question are found by its own stretches, not one by one."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._by_piece: dict[str, list[str]] = {}
        for pattern in dict.fromkeys(patterns):
            # A phrase with a gap can only stand where its longest piece does.
            self._by_piece.setdefault(max(_pieces(pattern), key=len), []).append(pattern)
        self._stretches = Stretches(self._by_piece)

    def standing_in(self, question: str) -> frozenset[str]:
        """The phrases that `matches` finds in `question`."""
        text, found = question.lower(), set[str]()
        for piece in self._by_piece.keys() & {"", *self._stretches.all_of(text)}:
            for pattern in self._by_piece[piece]:
                if GAP not in pattern or matches(pattern, text):
                    found.add(pattern)
        return frozenset(found)
