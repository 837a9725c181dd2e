"""What numbers are counted in."""

from __future__ import annotations

from bot.answering.units import UNITS, units_of


def test_people_are_counted_the_same_with_either_word_and_machines_too() -> None:
    assert units_of("人") == units_of("名") == units_of("位")
    assert units_of("台") == units_of("辆") != units_of("人")


def test_what_counts_nothing_is_no_unit() -> None:
    assert units_of(["水", ""]) == frozenset()


def test_each_of_several_units_is_kept() -> None:
    assert units_of("人台") == units_of("人") | units_of("台")


def test_per_cent_is_written_with_a_sign_and_cheng_with_a_word() -> None:
    assert units_of("%") == units_of("成")
    assert "成" in UNITS and "%" not in UNITS
