"""What was charged, in a few words behind the licences and penalties of the same table."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("words", ["那收费呢", "收费金额呢", "收费金额呢，差多少万"])
def test_behind_two_years_of_penalties_both_years_charges_are_told(say, words) -> None:
    say("甲乡2022年行政处罚比2021年少了多少件")
    told = {fact.value for fact in say(words).facts}
    assert {number("甲乡", year, "二", "fees", "charged") for year in (2021, 2022)} <= told


@pytest.mark.parametrize("words", ["收费呢，也是两年一起", "收费呢，这两年各收了多少钱"])
def test_charges_of_the_same_two_years_may_be_asked_for_in_more_words(say, words) -> None:
    say("甲乡2022年行政处罚比2021年少了多少件")
    assert {number("甲乡", year, "二", "fees", "charged") for year in (2021, 2022)} <= {
        f.value for f in say(words).facts
    }


@pytest.mark.parametrize("words", ["收费喃，去年收了好多钱", "去年的收费"])
def test_charges_are_asked_for_behind_one_number_too(say, words) -> None:
    say("甲乡2021年行政许可几件")
    assert [fact.value for fact in say(words).facts] == [number("甲乡", 2022, "二", "fees", "charged")]
