"""Digits run together are taken apart only as the sums of the row allow."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.table.glued import cuts_with_sums

SMALL = st.lists(st.integers(0, 120), min_size=2, max_size=5)


def _numbers(digits: str, lengths: tuple[int, ...]) -> list[int]:
    numbers, start = [], 0
    for length in lengths:
        numbers.append(int(digits[start : start + length]))
        start += length
    return numbers


def test_a_row_whose_sum_allows_one_reading_has_one() -> None:
    cuts = [_numbers("713000074", cut) for cut in cuts_with_sums("713000074", (7,))]
    assert cuts == [[71, 3, 0, 0, 0, 0, 74]]


def test_a_row_that_two_readings_satisfy_has_both() -> None:
    cuts = [_numbers("1102130", cut) for cut in cuts_with_sums("1102130", (4,))]
    assert len(cuts) != 1


def test_groups_with_a_sum_each_are_taken_apart_together() -> None:
    cuts = [_numbers("011021000100000", cut) for cut in cuts_with_sums("011021000100000", (5, 5, 5))]
    assert [0, 1, 1, 0, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0] in cuts


@settings(deadline=None)  # a timing is never a test
@given(SMALL, SMALL)
def test_the_true_numbers_are_always_among_the_readings(first: list[int], second: list[int]) -> None:
    rows = [*first, sum(first), *second, sum(second)]
    digits = "".join(map(str, rows))
    cuts = [_numbers(digits, cut) for cut in cuts_with_sums(digits, (len(first) + 1, len(second) + 1))]
    assert rows in cuts
    for cut in cuts:
        one, other = cut[: len(first) + 1], cut[len(first) + 1 :]
        assert sum(one[:-1]) == one[-1]
        assert sum(other[:-1]) == other[-1]


@settings(deadline=None)
@given(SMALL)
def test_no_reading_has_a_number_with_a_nought_in_front(numbers: list[int]) -> None:
    digits = "".join(map(str, (*numbers, sum(numbers))))
    for cut in cuts_with_sums(digits, (len(numbers) + 1,)):
        assert "".join(map(str, _numbers(digits, cut))) == digits
