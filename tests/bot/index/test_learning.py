"""The same samples are learned once, by whoever has them, and forgotten with the last of them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain

import pytest

from bot.index.features import Arrays, Features
from bot.index.learning import Learning, Samples
from bot.index.segment import Segmenter
from bot.settings import Settings


class Learned:
    def __init__(self, groups: Sequence[Samples], arrays: Arrays) -> None:
        self.groups = [[list(sample) for sample in group] for group in groups]
        self.arrays = arrays


def learn(groups: Sequence[Samples]) -> Arrays:
    return (array("I", chain.from_iterable(chain.from_iterable(groups))),)


def samples(*groups: Sequence[Sequence[int]]) -> list[list[array[int]]]:
    return [[array("I", sample) for sample in group] for group in groups]


@pytest.fixture
def features(settings: Settings) -> Features:
    return Features(Segmenter(settings.state.folder / "jieba"), {})


def test_the_same_samples_are_learned_once(features: Features) -> None:
    learning = Learning("once", learn, Learned)
    first = learning.of(samples([[1, 2], [3]], [[4]]), features)
    assert learning.of(samples([[1, 2], [3]], [[4]]), features) is first


def test_samples_that_differ_only_in_where_they_end_are_others(features: Features) -> None:
    learning = Learning("ends", learn, Learned)
    one, two, three = (
        learning.of(samples([[1, 2], [3]]), features),
        learning.of(samples([[1], [2, 3]]), features),
        learning.of(samples([[1]], [[2, 3]]), features),
    )
    assert [found.groups for found in (one, two, three)] == [[[[1, 2], [3]]], [[[1], [2, 3]]], [[[1]], [[2, 3]]]]


def test_what_nobody_uses_any_more_is_forgotten(features: Features) -> None:
    learning = Learning("forgotten", learn, Learned)
    first = learning.of(samples([[1]]), features)
    del first
    assert not learning._known


def test_what_is_learned_in_two_ways_is_told_apart(features: Features) -> None:
    kept = [Learning(name, learn, Learned).of(samples([[1, 2]]), features).arrays for name in ("one", "other")]
    assert [*features.taken.learned.values()] == kept


def test_whoever_comes_later_finds_what_was_learned_and_notes_it_as_its_own(
    features: Features, settings: Settings
) -> None:
    kept = Learning("found", learn, Learned).of(samples([[1, 2]]), features).arrays
    later = Features(Segmenter(settings.state.folder / "jieba"), {}, features.taken)
    found = Learning("found", learn, Learned).of(samples([[1, 2]]), later)
    assert found.arrays is kept and [*later.taken.learned.values()] == [kept]
