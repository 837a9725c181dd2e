"""What a damaged row still tells, worked out by brute force."""

from __future__ import annotations

import pytest

from tests.generator.tellable import glued_row, short_row


def test_a_row_of_zeros_is_told_although_one_is_lost() -> None:
    assert set(short_row([0, 0, 0, 0, 0, 0], "三")) == {(0,) * 7}


def test_a_lost_zero_leaves_open_which_kind_of_applicant_it_was() -> None:
    readings = short_row([3, 0, 0, 0, 0, 3], "三")
    assert (3, 0, 0, 0, 0, 0, 3) in readings
    assert (0, 3, 0, 0, 0, 0, 3) in readings


def test_table_four_is_held_to_all_three_of_its_sums() -> None:
    told = (1, 2, 0, 0, 3, 0, 0, 0, 0, 0, 4, 0, 0, 1, 5)
    assert set(short_row([*told[:7], *told[8:]], "四")) == {told}


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("0000000", {(0, 0, 0, 0, 0, 0, 0)}),
        ("713000074", {(71, 3, 0, 0, 0, 0, 74)}),
        ("370000037", {(37, 0, 0, 0, 0, 0, 37)}),
        ("1000002", set()),
    ],
)
def test_glued_digits_are_cut_where_the_sum_holds(text: str, readings: set[tuple[int, ...]]) -> None:
    assert set(glued_row(text, 7, "三")) == readings


def test_glued_digits_without_a_sum_are_cut_in_every_way() -> None:
    assert set(glued_row("8855698", 3, "二")) > {(88, 55, 698), (8, 8, 55698), (885, 569, 8)}
    assert set(glued_row("000", 3, "二")) == {(0, 0, 0)}
    assert set(glued_row("3-25", 3, "二")) == {(3, -2, 5)}


def test_table_four_is_cut_into_its_three_groups() -> None:
    assert set(glued_row("011021000100000", 15, "四")) == {(0, 1, 1, 0, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0)}
