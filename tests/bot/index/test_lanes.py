"""Many rows are added up at once, and no place's sum runs into the next one's."""

from __future__ import annotations

import random

import pytest

from bot.index.lanes import Lanes

ROWS = {1: [(0, 0.5), (2, 2.0)], 2: [(1, 1.0), (2, 0.25)], 3: [(place, 64.0) for place in range(3)]}


def test_each_row_counts_as_much_as_it_weighs() -> None:
    assert Lanes(3).total([(1, 0.5), (2, 1.0)], ROWS.__getitem__) == [0.25, 1.0, 1.25]


def test_nothing_asked_for_is_nothing_at_every_place() -> None:
    assert Lanes(2).total([], ROWS.__getitem__) == [0.0, 0.0]


def test_the_highest_values_of_two_hundred_rows_stay_in_their_place() -> None:
    assert Lanes(3).total([(3, 1.0)] * 200, ROWS.__getitem__) == [12800.0] * 3


def test_it_is_the_sum_that_is_made_place_by_place() -> None:
    random.seed(7)
    rows = {key: [(place, random.random()) for place in range(40) if random.random() < 0.3] for key in range(60)}
    weights = [(key, random.random()) for key in rows]
    by_hand = [sum(weight * dict(rows[key]).get(place, 0.0) for key, weight in weights) for place in range(40)]
    assert Lanes(40).total(weights, rows.__getitem__) == pytest.approx(by_hand, abs=1e-5)


def test_a_row_is_read_once_for_as_long_as_it_is_at_hand() -> None:
    read: list[int] = []

    def reading(key: int) -> list[tuple[int, float]]:
        read.append(key)
        return ROWS[key]

    lanes = Lanes(3)
    for _ in range(2):
        lanes.total([(1, 1.0), (2, 1.0)], reading)
    assert read == [1, 2]
