"""Which of many subjects a question is about, told from sample phrases and a text for each.

What is compared with a question are the subjects' profiles (profiles.py). On the guides' own questions, a sixth held
out in turn, this finds the right guide first in 79 % and among the first two in 89 % (nearest sample alone: 62 %, a
trained linear classifier: 77 %).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import pairwise
from typing import Generic, TypeVar

from bot.index.features import Features
from bot.index.learning import Learning
from bot.index.profiles import Profiles, learn

Item = TypeVar("Item")
Vector = dict[int, float]
"""Weights by the number of a feature."""

_NEED_UNMET = 0.7
_SIGN_HEARD = 0.15
_ROUNDING = 0.999
"""Lengths that agree but for rounding agree."""

RAMBLING = 40
"""From this many characters on, a message is told in several breaths, and its clauses are looked at too."""
PART = 0.95
"""A part of a message counts a little less than the whole."""
_SHORTEST_PART = 5

_CLAUSES = re.compile(r"[，。；？！,;?!\s]+")


@dataclass(frozen=True, slots=True)
class Subject(Generic[Item]):
    item: Item
    phrases: Sequence[str]
    text: str
    needs: Sequence[str] = ()
    """Words one of which a question about it must hold; without any it is hardly meant."""
    signs: Sequence[str] = ()
    """Words of which one alone tells that it is meant, whatever else is said."""


@dataclass(frozen=True)
class Match(Generic[Item]):
    """`score` grows with nearness to the subject; `sample` is its nearest phrase, `same` how near that is (to 1).

    The nearest phrase is looked for only when somebody asks for it: a subject may have a thousand.
    """

    item: Item
    score: float
    _look: Callable[..., tuple[str, float]] = field(repr=False, compare=False)

    @cached_property
    def _nearest(self) -> tuple[str, float]:
        return self._look()

    def is_said_so(self, least: float) -> bool:
        """Whether a sample is as near as `least`: much sooner told than how near the nearest is."""
        return self._look(least)[1] >= least

    @property
    def sample(self) -> str:
        return self._nearest[0]

    @property
    def same(self) -> float:
        return self._nearest[1]


@dataclass(frozen=True)
class _Wanted:
    """What a question looks for in samples; `learned` is the weight of each feature there."""

    vector: Vector
    learned: Sequence[float]
    length: float
    """Of the vector before it was made one long."""

    @cached_property
    def by_feature(self) -> list[float]:
        """A place for every feature, so that no sample is searched for those it shares."""
        wanted = [0.0] * len(self.learned)
        for id_, weight in self.vector.items():
            wanted[id_] = weight * self.learned[id_]
        return wanted


_profiles = Learning("profiles", learn, Profiles)


class PhraseIndex(Generic[Item]):
    """Finds the subjects that a question is nearest to."""

    def __init__(self, subjects: Sequence[Subject[Item]], features: Features) -> None:
        self._features = features
        self._subjects = subjects
        samples = [[features.kept(phrase) for phrase in subject.phrases] for subject in subjects]
        texts = [features.kept(subject.text) for subject in subjects]
        self._learned = _profiles.of([*samples, texts], features)
        self._needs = [(number, frozenset(subject.needs)) for number, subject in enumerate(subjects) if subject.needs]
        self._signs = [(number, tuple(subject.signs)) for number, subject in enumerate(subjects) if subject.signs]
        self._needed: frozenset[str] = frozenset().union(*(needs for _, needs in self._needs))

    def find(self, question: str, most: int = 5, signs: bool = False) -> list[Match[Item]]:
        """The nearest subjects, best first; whether a subject's `signs` count too."""
        parts = [(self._wanted(part), worth) for part, worth in _parts(question)]
        wanted, scores = [parts[0][0]] * len(self._subjects), self._learned.scores(parts[0][0].vector.items())
        for part, worth in parts[1:]:
            for number, score in enumerate(self._learned.scores(part.vector.items())):
                if score * worth > scores[number]:
                    scores[number], wanted[number] = score * worth, part
        told = f"{question.lower()} {self._features.standard(question)}"
        heard = [word for word in self._needed if word in told]
        for number, needs in self._needs:
            if needs.isdisjoint(heard):
                scores[number] *= _NEED_UNMET
        for number, words in self._signs if signs else ():
            if any(word in question for word in words):
                scores[number] += _SIGN_HEARD
        ranked = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[:most]
        return [
            Match(self._subjects[number].item, scores[number], partial(self._nearest, number, wanted[number]))
            for number in ranked
            if scores[number]
        ]

    def rarity(self, feature: str) -> float:
        """How rare a feature is among the samples, from 1 on; 0.0 where none has it."""
        id_, weights = self._features.number(feature), self._learned.weight
        return weights[id_] if id_ is not None and id_ < len(weights) else 0.0

    def _nearest(self, number: int, wanted: _Wanted, least: float = 0.0) -> tuple[str, float]:
        """A subject's sample phrase that is nearest to a question, and how near it is; ("", 0.0) if not `least`.

        What two vectors share is no more than the shorter one: of a sample much longer or shorter, nothing is summed.
        """
        lengths = self._learned.lengths[number]
        rounded = least * _ROUNDING
        shortest, longest = wanted.length * rounded, wanted.length / rounded if rounded else math.inf
        near = [at for at, length in enumerate(lengths) if shortest <= length <= longest]
        if not near:
            return "", 0.0
        worth, samples = wanted.by_feature.__getitem__, self._learned.samples[number]
        nearness = [sum(map(worth, samples[at])) / lengths[at] for at in near]
        nearest = max(nearness)
        return self._subjects[number].phrases[near[nearness.index(nearest)]], nearest

    def _wanted(self, part: str) -> _Wanted:
        """The weighted features of a question, of length one; what no sample has only makes the others weigh less."""
        learned, numbers = self._learned.weight, self._features.numbers(part)
        known = (id_ for id_ in numbers if id_ is not None and id_ < len(learned))
        weights = {id_: weight for id_ in known if (weight := learned[id_])}
        unknown = math.log(1 + self._learned.known)
        length = math.sqrt(sum(w**2 for w in weights.values()) + (len(numbers) - len(weights)) * unknown**2)
        return _Wanted({id_: weight / length for id_, weight in weights.items()}, learned, length)


def _parts(question: str) -> Iterable[tuple[str, float]]:
    """The whole; of a rambling message also each clause, and each two in a row: the subject stands in one, 怎么办 in
    the next."""
    yield question, 1.0
    if len(question) >= RAMBLING:
        clauses = [clause for clause in _CLAUSES.split(question) if clause]
        for part in (*clauses, *(first + second for first, second in pairwise(clauses))):
            if len(part) >= _SHORTEST_PART:
                yield part, PART
