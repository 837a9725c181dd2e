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
from functools import partial
from itertools import chain
from typing import Generic, TypeVar

from bot.index.features import Arrays, Features
from bot.index.lanes import Lanes, Row
from bot.index.learning import Learning, Samples

Item = TypeVar("Item")

_SMALLEST = 0.001
"""How often a feature is held to stand in samples where it never was seen."""
_NEVER = math.log(_SMALLEST)
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


class _Rows:
    """What is learned from the subjects' samples: of each subject its own, then what it borrows."""

    def __init__(self, _: Sequence[Samples], arrays: Arrays) -> None:
        self.arrays = arrays
        self.place: array[int] = arrays[0]
        """The row of each feature by its number, -1 for none."""
        self.logs: array[float] = arrays[1]
        """A row for each feature, a column for each subject: as objects they would take twenty times the room."""


def _learn(groups: Sequence[Samples], least: int) -> Arrays:
    times = Counter(id_ for samples in groups for id_ in chain.from_iterable(samples))
    known = sorted(id_ for id_, seen in times.items() if seen >= least)
    rates = [_rates(own, borrowed) for own, borrowed in zip(groups[::2], groups[1::2], strict=True)]
    place = array("i", [-1]) * (max(known, default=-1) + 1)
    for row, id_ in enumerate(known):
        place[id_] = row
    logs = (math.log(rate[id_] + _SMALLEST) if id_ in rate else _NEVER for id_ in known for rate in rates)
    return place, array("f", logs)


def _rates(own: Samples, borrowed: Samples) -> dict[int, float]:
    """How often each feature stands in a sample of a subject."""
    share = _BORROWED if own else 1.0
    rates: dict[int, float] = defaultdict(float)
    for samples, weight in ((own, 1.0 - share), (borrowed, share)):
        for id_, times in Counter(chain.from_iterable(samples)).items():
            rates[id_] += weight * times / len(samples)
    return rates


_rows = {least: Learning(f"odds {least}", partial(_learn, least=least), _Rows) for least in (1, 2)}


class Odds(Generic[Item]):
    """Shares one whole out among the subjects; learned from their sample phrases.

    `least`: 2 leaves out what only one sample says; of many long samples that is most.
    """

    def __init__(self, subjects: Sequence[Sayings[Item]], features: Features, least: int = 1) -> None:
        self._features = features
        self._items = [subject.item for subject in subjects]
        said = (samples for subject in subjects for samples in (subject.own, subject.borrowed))
        groups = [[features.kept(phrase) for phrase in samples] for samples in said]
        self._learned = _rows[least].of(groups, features)
        self._lanes = Lanes(len(self._items))

    def _row(self, row: int) -> Row:
        """Of each subject the logarithm above that of what was never seen: the same for all is nothing to any share."""
        width = len(self._items)
        return enumerate(max(log - _NEVER, 0.0) for log in self._learned.logs[row * width : (row + 1) * width])

    def shares(self, question: str) -> dict[Item, float]:
        """Each subject's share of one; even shares for a question of which no sample has anything."""
        numbers = self._features.numbers(question)
        place = self._learned.place
        rows = [place[id_] for id_ in numbers if id_ is not None and id_ < len(place) and place[id_] >= 0]
        sums = [total / _EVENED for total in self._lanes.total(((row, 1.0) for row in rows), self._row)]
        highest = max(sums, default=0.0)
        likely = [math.exp(value - highest) for value in sums]
        whole = sum(likely)
        return {item: value / whole for item, value in zip(self._items, likely, strict=True)}
