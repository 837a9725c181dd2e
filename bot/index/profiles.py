"""What a phrase index learns of its subjects: a profile of each.

A subject's profile is the damped sum of its samples' weighted words, characters and character pairs: what many of
its samples share counts, what one of them repeats does not run away.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

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

    def __init__(self, groups: Sequence[Samples]) -> None:
        """`groups`: each subject's samples, and behind them one group of the subjects' texts."""
        *samples, texts = groups
        seen = Counter(chain.from_iterable(chain.from_iterable(groups)))
        count = sum(map(len, groups))
        self.known = len(seen)
        """How many features these subjects have."""
        self.weight = array("d", bytes(8 * (max(seen, default=-1) + 1)))
        """By the number of a feature; 0 where no sample of these subjects has it."""
        for id_, times in seen.items():
            self.weight[id_] = math.log((1 + count) / (1 + times)) + 1
        squared = array("d", [weight**2 for weight in self.weight])
        self.samples = [list(group) for group in samples]
        self.lengths = [array("d", [_length(ids, squared) for ids in group]) for group in samples]
        """Of each sample's vector; beside them, since pairs of them take a lot of room."""
        measured = (zip(group, lengths, strict=True) for group, lengths in zip(samples, self.lengths, strict=True))
        self._file(
            self._profile(group, (text, _length(text, squared))) for group, text in zip(measured, texts, strict=True)
        )

    def of(self, feature: int) -> Iterable[tuple[int, float]]:
        """(place of a subject, weight) of each that has it."""
        here = slice(self._ends[feature], self._ends[feature + 1])
        return zip(self._subjects[here], self._weights[here], strict=True)

    def _profile(self, samples: Iterable[Sample], text: Sample) -> dict[int, float]:
        """What a subject's samples share, damped and of length one, and its text beside."""
        total: dict[int, float] = defaultdict(float)
        for ids, length in samples:
            for id_ in ids:
                total[id_] += self.weight[id_] / length
        damped = {id_: weight**DAMPING for id_, weight in total.items()}
        size = math.sqrt(sum(weight**2 for weight in damped.values())) or 1.0
        profile = {id_: weight / size**_EVENED for id_, weight in damped.items()}
        for id_ in text[0]:
            profile[id_] = profile.get(id_, 0.0) + BODY * self.weight[id_] / text[1]
        return profile

    def _file(self, profiles: Iterable[dict[int, float]]) -> None:
        """By the features, which is how they are looked up."""
        ids, places, weights = array("I"), array("H"), array("f")
        for place, profile in enumerate(profiles):
            kept = [(id_, weight) for id_, weight in profile.items() if weight >= _FAINT]
            ids.extend([id_ for id_, _ in kept])
            places.extend([place] * len(kept))
            weights.extend([weight for _, weight in kept])
        count = Counter(ids)
        self._ends = array("I", accumulate((count[id_] for id_ in range(len(self.weight))), initial=0))
        self._subjects, self._weights = array("H", bytes(2 * len(ids))), array("f", bytes(4 * len(ids)))
        free = array("I", self._ends)
        # Each into the next free place of its feature: a list for each of them would take many times the room.
        for id_, place, weight in zip(ids, places, weights, strict=True):
            at = free[id_]
            self._subjects[at], self._weights[at], free[id_] = place, weight, at + 1


def _length(ids: Iterable[int], squared: array[float]) -> float:
    return math.sqrt(sum(map(squared.__getitem__, ids))) or 1.0
