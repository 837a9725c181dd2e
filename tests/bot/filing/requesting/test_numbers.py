"""Check digits find every single slip, and what is wrong is said without the number."""

from __future__ import annotations

from datetime import date

import pytest

from bot.filing.requesting.numbers import code_fits, id_number_fits
from bot.wording import unfit
from tests.bot.filing.requesting.people import CODE, ID_NUMBER, OTHER_ID_NUMBER

TODAY = date(2026, 11, 25)
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize("number", [ID_NUMBER, OTHER_ID_NUMBER, "00000019000101005X"])
def test_a_number_with_its_check_digit_fits(number) -> None:
    assert id_number_fits(number, TODAY) == ""


def test_every_single_wrong_digit_is_found() -> None:
    for place in range(18):
        for digit in "0123456789X" if place == 17 else "0123456789":
            slipped = ID_NUMBER[:place] + digit + ID_NUMBER[place + 1 :]
            assert bool(id_number_fits(slipped, TODAY)) == (slipped != ID_NUMBER), slipped


def test_two_neighbours_that_changed_places_are_found() -> None:
    for place in range(17):
        a, b = ID_NUMBER[place], ID_NUMBER[place + 1]
        swapped = ID_NUMBER[:place] + b + a + ID_NUMBER[place + 2 :]
        assert bool(id_number_fits(swapped, TODAY)) == (a != b)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("000000000101000", unfit.ID_OLD),
        ("00000019000101000", unfit.ID_LENGTH),
        ("0000001900010100099", unfit.ID_LENGTH),
        ("００００００１９０００１０１０００９", unfit.ID_LENGTH),
        ("000000190013010009", unfit.ID_DATE),
        ("000000190002300009", unfit.ID_DATE),
        ("000000299901010009", unfit.ID_DATE),
    ],
)
def test_what_is_wrong_is_said(number, said) -> None:
    assert id_number_fits(number, TODAY) == said


def test_every_single_wrong_character_of_a_code_is_found() -> None:
    assert code_fits(CODE) == ""
    for place in range(18):
        for letter in LETTERS:
            slipped = CODE[:place] + letter + CODE[place + 1 :]
            assert bool(code_fits(slipped)) == (slipped != CODE), slipped


def test_a_code_of_another_length_or_with_letters_that_none_has() -> None:
    assert code_fits(CODE[:-1]) == unfit.CODE_LENGTH
    assert code_fits("I" + CODE[1:]) == unfit.CODE_LETTERS
