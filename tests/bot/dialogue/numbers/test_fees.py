"""What was charged, in a few words behind the licences and penalties of the same table."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("words", ["那收费呢", "收费金额呢", "收费金额呢，差多少万"])
def test_behind_two_years_of_penalties_both_years_charges_are_told(say, words) -> None:
    say("甲乡2022年行政处罚比2021年少了多少件")
    told = {fact.value for fact in say(words).facts}
    assert {number("甲乡", year, "二", "fees", "charged") for year in (2021, 2022)} <= told
