"""The information fee, step by step, at every edge of 国办函〔2020〕109号."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.filing.fees import FIRST_ITEM, FIRST_PAGE, Step, by_item, by_page


def items(count: int) -> int:
    return sum(step.cost for step in by_item(count))


def pages(count: int) -> int:
    return sum(step.cost for step in by_page(count))


@pytest.mark.parametrize(
    ("count", "yuan"),
    [(1, 0), (9, 0), (10, 0), (11, 100), (12, 200), (29, 1900), (30, 2000), (31, 2200), (35, 3000), (39, 3800),
     (40, 4000), (41, 4300), (50, 7000), (51, 7400), (60, 11000), (61, 11500)],
)  # fmt: skip
def test_by_item(count, yuan) -> None:
    assert items(count) == yuan


@pytest.mark.parametrize(
    ("count", "yuan"),
    [(1, 0), (29, 0), (30, 0), (31, 10), (32, 20), (68, 380), (70, 400), (99, 690), (100, 700), (101, 720),
     (150, 1700), (199, 2680), (200, 2700), (201, 2740), (250, 4700)],
)  # fmt: skip
def test_by_page(count, yuan) -> None:
    assert pages(count) == yuan


@pytest.mark.parametrize("fee", [items, pages])
def test_one_more_never_costs_less(fee) -> None:
    costs = [fee(count) for count in range(1, 600)]
    assert costs == sorted(costs)
    rises = [later - earlier for earlier, later in pairwise(costs)]
    assert rises == sorted(rises)


@pytest.mark.parametrize("steps", [by_item, by_page])
def test_the_steps_cover_each_one_once(steps) -> None:
    for count in (1, 10, 11, 30, 31, 100, 101, 200, 201, 333):
        found = steps(count)
        assert [n for step in found for n in range(step.first, step.last + 1)] == list(range(1, count + 1))


def test_a_step_shows_what_it_is_made_of() -> None:
    assert by_item(35) == (Step(1, 10, 0), Step(11, 30, 100), Step(31, 35, 200))
    assert [(step.count, step.cost) for step in by_item(35)] == [(10, 0), (20, 2000), (5, 1000)]
    assert by_page(150)[-1] == Step(101, 150, 20)


def test_nothing_costs_nothing() -> None:
    assert items(0) == pages(0) == 0


def test_the_first_that_may_be_charged_is_the_first_that_costs() -> None:
    assert [items(FIRST_ITEM - 1), items(FIRST_ITEM)] == [0, 100]
    assert [pages(FIRST_PAGE - 1), pages(FIRST_PAGE)] == [0, 10]
