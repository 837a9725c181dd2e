"""A number is read when it is surely one; nothing is guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.numbers import read_number


@pytest.mark.parametrize(
    ("printed", "number", "unit"),
    [
        ("0", 0, ""),
        (" 12 ", 12, ""),
        ("007", 7, ""),
        ("1,234,567", 1234567, ""),
        ("1，234", 1234, ""),
        ("-3", -3, ""),
        ("−3", -3, ""),
        ("+5", 5, ""),
        ("9116.36", Decimal("9116.36"), ""),
        ("0.0000", Decimal("0.0000"), ""),
        ("2笔", 2, "笔"),
        ("984361元", 984361, "元"),
        ("98.4 万元", Decimal("98.4"), "万元"),
    ],
)
def test_a_printed_number_is_read_with_its_unit(printed: str, number: object, unit: str) -> None:
    assert read_number(printed) == (number, unit)


@pytest.mark.parametrize(
    "printed",
    ["", "/", "—", "约3件", "3件左右", "12 34", "1,23", "二", "3.", ".5", "1/2", "50%", "2020年", "3,5", "1.2.3"],
)
def test_what_is_not_one_number_is_none(printed: str) -> None:
    assert read_number(printed) == (None, "")


@given(st.integers(-(10**9), 10**9))
def test_every_whole_number_is_read_as_itself_with_or_without_commas(number: int) -> None:
    assert read_number(str(number)) == (number, "")
    assert read_number(f"{number:,}") == (number, "")


@given(st.decimals(-(10**6), 10**6, places=4))
def test_a_point_keeps_its_digits_exactly(number: Decimal) -> None:
    assert read_number(str(number)) == (number, "")


@given(st.text(max_size=12))
def test_no_text_crashes_it(text: str) -> None:
    number, unit = read_number(text)
    assert number is not None or unit == ""
