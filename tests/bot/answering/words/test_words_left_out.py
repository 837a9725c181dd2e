"""What people leave out in a breath is understood all the same."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.computing.county import new, number
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


def test_two_counts_in_one_breath_are_two_questions(say) -> None:
    told = {fact.value for fact in say("甲乡2022年许可几件处罚几件").facts}
    assert told == {number("甲乡", 2022, "二", row, "decisions") for row in ("licences", "penalties")}


@pytest.mark.parametrize("words", ["石桥乡22年收多少", "石桥乡2022年收多少呀", "石桥乡收多少"])
def test_how_many_came_in_is_no_fee(say, words: str) -> None:
    assert [fact.value for fact in say(words).facts] == [new("石桥乡", 2022)]


@pytest.mark.parametrize("words", ["申请公开收多少", "一份收多少"])
def test_of_nobody_s_year_it_is_one(say, words: str) -> None:
    assert say(words).facts == ()


@pytest.mark.parametrize("words", ["石桥乡2022年税收多少", "石桥乡2022年没收多少"])
def test_what_only_ends_so_is_no_request(say, words: str) -> None:
    assert new("石桥乡", 2022) not in [fact.value for fact in say(words).facts]


def test_a_clerks_own_word_asks_the_same_of_another(clerks_county) -> None:
    say = talk_with(clerks_county, datetime(2023, 3, 1, 12))
    say("甲乡2022年新收多少")
    assert [fact.value for fact in say("石桥乡啥光景").facts] == [new("石桥乡", 2022)]
