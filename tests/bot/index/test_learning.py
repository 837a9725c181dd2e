"""The same samples are learned once, by whoever has them, and forgotten with the last of them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from bot.index.learning import Learning, Samples


class Learned:
    def __init__(self, groups: Sequence[Samples]) -> None:
        self.groups = [[list(sample) for sample in group] for group in groups]


def samples(*groups: Sequence[Sequence[int]]) -> list[list[array[int]]]:
    return [[array("I", sample) for sample in group] for group in groups]


def test_the_same_samples_are_learned_once() -> None:
    learning = Learning(Learned)
    first = learning.of(samples([[1, 2], [3]], [[4]]))
    assert learning.of(samples([[1, 2], [3]], [[4]])) is first


def test_samples_that_differ_only_in_where_they_end_are_others() -> None:
    learning = Learning(Learned)
    one, two, three = (
        learning.of(samples([[1, 2], [3]])),
        learning.of(samples([[1], [2, 3]])),
        learning.of(samples([[1]], [[2, 3]])),
    )
    assert [found.groups for found in (one, two, three)] == [[[[1, 2], [3]]], [[[1], [2, 3]]], [[[1]], [[2, 3]]]]


def test_what_nobody_uses_any_more_is_forgotten() -> None:
    learning = Learning(Learned)
    first = learning.of(samples([[1]]))
    del first
    assert not learning._known
