"""By how much two numbers differ: one decimal, rounded half up, and no per cent of nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.answering.computing.change import change
from bot.answering.computing.entries import Entry
from bot.answering.computing.quantity import percent
from bot.answering.slots import plain


def of_year(year: int, value: int) -> Entry:
    return Entry(f"甲镇{year}年", "甲镇", year, value, "件")


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(1, 8, "12.5"), (1, 16, "6.3"), (3, 16, "18.8"), (1, 3, "33.3"), (2, 3, "66.7"), (0, 5, "0.0")],
)
def test_a_half_is_rounded_up(part, whole, shown) -> None:
    assert percent(part, whole) == Decimal(shown)


def test_growth_from_nothing_has_no_per_cent() -> None:
    told = change(of_year(2021, 0), of_year(2022, 4))
    assert "增加4件" in plain(told.slots) and "算不出百分比" in plain(told.slots)
    assert [c.operation for c in told.computed] == ["增加"]


def test_a_fall_is_told_against_the_year_before() -> None:
    told = change(of_year(2021, 8), of_year(2022, 6))
    assert "减少2件，下降25.0%（2÷8）。" in plain(told.slots)


def test_two_equal_years_are_the_same() -> None:
    assert plain(change(of_year(2021, 8), of_year(2022, 8)).slots).endswith("没有变化。")
