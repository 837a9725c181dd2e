"""「平均一个月几件」 is the year's number divided by twelve, written out."""

from __future__ import annotations

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.bot.answering.computing.county import new, number
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


def a_twelfth(value: int) -> Decimal:
    return (Decimal(value) / 12).quantize(Decimal("0.1"), ROUND_HALF_UP)


@pytest.mark.parametrize("words", ["平均一个月收几件申请", "平均每月收到多少件申请"])
def test_a_months_share_of_the_year_is_told_with_the_division(say, words) -> None:
    answer = say(f"甲乡2022年{words}")
    assert [c.value for c in answer.computed] == [a_twelfth(new("甲乡", 2022))]
    assert f"{new('甲乡', 2022)}÷12" in answer.text


def test_behind_a_number_it_is_of_that_number(say) -> None:
    say("甲乡2022年行政处罚几件")
    assert [c.value for c in say("平均每个月几件").computed] == [
        a_twelfth(number("甲乡", 2022, "二", "penalties", "decisions"))
    ]
