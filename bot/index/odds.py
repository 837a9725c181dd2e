"""How likely each of a few subjects is, judged by every feature of a question: which of them says such things.

Beside the phrase index, which tells what a question resembles, this weighs what it does not resemble too: a word that
one subject's samples often have and the others' never do counts much, one that all have counts nothing. How many
samples a subject has makes no difference, only how often a feature stands in them.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.index.features import Features

Item = TypeVar("Item")

_SMALLEST = 0.001
"""How often a feature is held to stand in samples where it never was seen."""
_BORROWED = 0.3
"""How much the borrowed samples weigh where a subject has some of its own."""
_EVENED = 5.0
"""Characters, pairs and words say the same several times over: the odds are taken as the root of so many."""


@dataclass(frozen=True, slots=True)
class Sayings(Generic[Item]):
    """What is said of a subject: its own samples, and others' that are about it too."""

    item: Item
    own: Sequence[str]
    borrowed: Sequence[str] = ()


class Odds(Generic[Item]):
    """Shares one whole out among the subjects; learned from their sample phrases."""

    def __init__(self, subjects: Sequence[Sayings[Item]], features: Features) -> None:
        self._features = features
        self._items = [subject.item for subject in subjects]
        rates = [self._rates(subject) for subject in subjects]
        self._rows = {id_: row for row, id_ in enumerate(sorted({id_ for rate in rates for id_ in rate}))}
        never = math.log(_SMALLEST)
        self._logs = array(
            "d", (math.log(rate[id_] + _SMALLEST) if id_ in rate else never for id_ in self._rows for rate in rates)
        )
        """A row for each feature, a column for each subject: as objects they would take ten times the room."""

    def _rates(self, subject: Sayings[Item]) -> dict[int, float]:
        """How often each feature stands in a sample of the subject."""
        share = _BORROWED if subject.own else 1.0
        rates: dict[int, float] = defaultdict(float)
        for samples, weight in ((subject.own, 1.0 - share), (subject.borrowed, share)):
            for id_, times in Counter(id_ for phrase in samples for id_ in self._features.kept(phrase)).items():
                rates[id_] += weight * times / len(samples)
        return rates

    def shares(self, question: str) -> dict[Item, float]:
        """Each subject's share of one; even shares for a question of which no sample has anything."""
        numbers = (self._features.number(feature) for feature in sorted(self._features.of(question)))
        width = len(self._items)
        rows = [self._rows[id_] for id_ in numbers if id_ is not None and id_ in self._rows]
        told = [self._logs[row * width : (row + 1) * width] for row in rows]
        sums = [sum(column) / _EVENED for column in zip(*told, strict=True)] or [0.0] * len(self._items)
        likely = [math.exp(value - max(sums)) for value in sums]
        return {item: value / sum(likely) for item, value in zip(self._items, likely, strict=True)}
