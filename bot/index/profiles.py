"""What a phrase index learns of its subjects: a profile of each.

A subject's profile is the damped sum of its samples' weighted words, characters and character pairs: what many of
its samples share counts, what one of them repeats does not run away.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, pairwise

from bot.index.features import Arrays
from bot.index.lanes import Lanes, Row
from bot.index.learning import Samples

Sample = tuple["array[int]", float]
"""The numbers of a sample's features, and the length of its vector."""

DAMPING = 0.3
"""What a hundred samples say weighs four times what one says; 1.0 would be the plain sum."""
_EVENED = 0.8
"""How much of a profile's length is taken off: at 1.0 a subject with many samples would be at a disadvantage."""
BODY = 0.2
"""How much a subject's text counts beside its sample phrases."""
_FAINT = 0.01
"""Profile weights below this change no ranking and are not kept."""


class Profiles:
    """Of subjects that are known by their places; features by their numbers.

    Which subjects have a feature, and how heavily, are two long rows of numbers, since pairs take ten times the room.
    """

    def __init__(self, groups: Sequence[Samples], arrays: Arrays) -> None:
        """`groups`: each subject's samples, and behind them one group of the subjects' texts."""
        self.arrays = arrays
        self.weight: array[float] = arrays[0]
        """By the number of a feature; 0 where no sample of these subjects has it."""
        self.known = len(self.weight) - self.weight.count(0.0)
        """How many features these subjects have."""
        self.samples = [list(group) for group in groups[:-1]]
        ends = accumulate(map(len, self.samples), initial=0)
        self.lengths: list[array[float]] = [arrays[1][start:end] for start, end in pairwise(ends)]
        """Of each sample's vector; beside them, since pairs of them take a lot of room."""
        self._ends: array[int] = arrays[2]
        self._subjects: array[int] = arrays[3]
        self._weights: array[float] = arrays[4]
        self._lanes = Lanes(len(self.samples))

    def scores(self, weights: Iterable[tuple[int, float]]) -> list[float]:
        """How near each subject is to what has these features, (number, weight) of each."""
        return self._lanes.total(weights, self._of)

    def _of(self, feature: int) -> Row:
        """(place of a subject, weight) of each that has it."""
        here = slice(self._ends[feature], self._ends[feature + 1])
        return zip(self._subjects[here], self._weights[here], strict=True)


def learn(groups: Sequence[Samples]) -> Arrays:
    """The rows of numbers that Profiles reads, of the same `groups`."""
    *samples, texts = groups
    seen = Counter(chain.from_iterable(chain.from_iterable(groups)))
    count = sum(map(len, groups))
    weight = array("d", bytes(8 * (max(seen, default=-1) + 1)))
    for id_, times in seen.items():
        weight[id_] = math.log((1 + count) / (1 + times)) + 1
    squared = array("d", [one**2 for one in weight])
    lengths = [[_length(ids, squared) for ids in group] for group in samples]
    measured = (zip(*both, strict=True) for both in zip(samples, lengths, strict=True))
    profiles = (
        _profile(group, (text, _length(text, squared)), weight) for group, text in zip(measured, texts, strict=True)
    )
    return weight, array("d", chain.from_iterable(lengths)), *_filed(profiles, len(weight))


def _profile(samples: Iterable[Sample], text: Sample, weights: array[float]) -> dict[int, float]:
    """What a subject's samples share, damped and of length one, and its text beside."""
    total: dict[int, float] = defaultdict(float)
    for ids, length in samples:
        for id_ in ids:
            total[id_] += weights[id_] / length
    damped = {id_: weight**DAMPING for id_, weight in total.items()}
    size = math.sqrt(sum(weight**2 for weight in damped.values())) or 1.0
    profile = {id_: weight / size**_EVENED for id_, weight in damped.items()}
    for id_ in text[0]:
        profile[id_] = profile.get(id_, 0.0) + BODY * weights[id_] / text[1]
    return profile


def _filed(profiles: Iterable[dict[int, float]], features: int) -> Arrays:
    """By the features, which is how they are looked up: where each one's end, their places, their weights."""
    ids, places, weights = array("I"), array("H"), array("f")
    for place, profile in enumerate(profiles):
        kept = [(id_, weight) for id_, weight in profile.items() if weight >= _FAINT]
        ids.extend([id_ for id_, _ in kept])
        places.extend([place] * len(kept))
        weights.extend([weight for _, weight in kept])
    count = Counter(ids)
    ends = array("I", accumulate((count[id_] for id_ in range(features)), initial=0))
    filed, heavy = array("H", bytes(2 * len(ids))), array("f", bytes(4 * len(ids)))
    free = array("I", ends)
    # Each into the next free place of its feature: a list for each of them would take many times the room.
    for id_, place, weight in zip(ids, places, weights, strict=True):
        at = free[id_]
        filed[at], heavy[at], free[id_] = place, weight, at + 1
    return ends, filed, heavy


def _length(ids: Iterable[int], squared: array[float]) -> float:
    return math.sqrt(sum(map(squared.__getitem__, ids))) or 1.0
