"""What numbers are counted in."""

from __future__ import annotations

import pytest

from bot.answering.words.units import UNITS, tells_money, units_of
from bot.model import AnswerFact, Certainty


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


@pytest.mark.parametrize(
    ("column", "unit", "money"), [("采购总金额", "", True), ("本年收费", "万元", True), ("采购项目数量", "个", False)]
)
def test_an_amount_without_a_printed_unit_is_money_all_the_same(column, unit, money) -> None:
    fact = AnswerFact("甲乡人民政府", 2020, "二", ("政府集中采购",), (column,), 8, unit, Certainty.CERTAIN)
    assert tells_money(fact) is money
