"""The total that is asked for by a word of its own is told beside the part of it, in a clerk's own words too."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.computing.county import number
from tests.bot.talking import talk_with

DAY = datetime(2023, 3, 1, 12)
WHOLE, PART = (number("甲乡", 2022, "三", "new", column) for column in ("total", "natural"))


@pytest.mark.parametrize(
    "words", ["新收一共多少，其中个人的多少", "新收个人几件，总共几件", "新收拢共多少件，里头个人的几件"]
)
def test_both_are_told(county, words: str) -> None:
    told = {fact.value for fact in talk_with(county, DAY)(f"甲乡2022年{words}").facts}
    assert {WHOLE, PART} <= told


def test_so_they_are_in_a_clerks_own_word(clerks_county) -> None:
    told = {fact.value for fact in talk_with(clerks_county, DAY)("甲乡2022年新收个人几件，囫囵个几件").facts}
    assert {WHOLE, PART} <= told
