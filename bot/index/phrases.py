"""Which of many sample phrases is meant: weighted overlap of words and character pairs, after synonyms.

A score is 1 for the same wording and 0 for nothing in common; words that stand in many samples weigh little.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.index.segment import Segmenter

Item = TypeVar("Item")
_LETTERS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Match(Generic[Item]):
    item: Item
    score: float
    sample: str


class PhraseIndex(Generic[Item]):
    """Finds the items whose sample phrases are nearest to a question."""

    def __init__(
        self, samples: Sequence[tuple[Item, Sequence[str]]], words: Segmenter, synonyms: Mapping[str, str]
    ) -> None:
        self._words = words
        self._synonyms = dict(synonyms)
        longest_first = sorted(self._synonyms, key=len, reverse=True)
        self._variants = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        self._samples = [(item, phrase) for item, phrases in samples for phrase in phrases]
        features = [self._features(phrase) for _, phrase in self._samples]
        seen: dict[str, set[int]] = defaultdict(set)
        owner = {id(item): number for number, (item, _) in enumerate(samples)}
        for (item, _), found in zip(self._samples, features, strict=True):
            for feature in found:
                seen[feature].add(owner[id(item)])
        count = max(len(samples), 1)
        self._weight = {feature: math.log(1 + count / len(items)) for feature, items in seen.items()}
        self._unknown = math.log(1 + count)
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, found in enumerate(features):
            length = math.sqrt(sum(self._weigh(f, n) ** 2 for f, n in found.items())) or 1.0
            for feature, times in found.items():
                self._postings[feature].append((number, self._weigh(feature, times) / length))

    def standard(self, text: str) -> str:
        """`text` with every variant replaced by its standard word."""
        plain = _LETTERS.sub("", text.lower())
        return self._variants.sub(lambda match: self._synonyms[match.group()], plain) if self._variants else plain

    def find(self, question: str, most: int = 5) -> list[Match[Item]]:
        """The best items first, each once, with the sample that brought it there."""
        found = self._features(question)
        length = math.sqrt(sum(self._weigh(f, n) ** 2 for f, n in found.items())) or 1.0
        scores: dict[int, float] = defaultdict(float)
        for feature, times in found.items():
            weight = self._weigh(feature, times) / length
            for number, other in self._postings.get(feature, ()):
                scores[number] += weight * other
        best: dict[int, Match[Item]] = {}
        for number, score in sorted(scores.items(), key=lambda pair: -pair[1])[: most * 12]:
            item, sample = self._samples[number]
            best.setdefault(id(item), Match(item, score, sample))
        return sorted(best.values(), key=lambda match: -match.score)[:most]

    def _weigh(self, feature: str, times: float) -> float:
        return self._weight.get(feature, self._unknown) * times

    def _features(self, text: str) -> dict[str, float]:
        plain = self.standard(text)
        found: dict[str, float] = defaultdict(float)
        for word in self._words.cut(plain):
            found[word] = 1.0 if len(word) > 1 else 0.6
        for pair in zip(plain, plain[1:], strict=False):
            found["".join(pair) + "'"] = 0.6
        return found
