"""Who is to be left out of several organs is left out, and never told alone."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.computing.county import TOWNS, new
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize("words", ["不算石桥乡呢", "除了石桥乡", "把石桥乡剔掉", "把石桥乡去掉，合计多少"])
def test_the_sum_is_of_all_others(say, words: str) -> None:
    say("各乡镇2022年新收合计多少")
    answer = say(words)
    left = [town for town in TOWNS if town != "石桥乡"]
    assert sum(new(town, 2022) for town in left) in [result.value for result in answer.computed]
    assert "不算石桥乡" in answer.text and all("石桥乡" not in fact.organ for fact in answer.facts)


def test_so_is_the_order(say) -> None:
    say("各乡镇2022年新收合计多少")
    answer = say("不算甲乡谁最多")
    left = {new(town, 2022): town for town in TOWNS if town != "甲乡"}
    assert answer.facts and f"最多：{left[max(left)]}" in answer.text


def test_whether_it_counts_as_the_most_leaves_nobody_out(say) -> None:
    say("各乡镇2022年谁新收最多")
    assert "不算" not in say("甲乡不算最多吗").text


@pytest.mark.parametrize("words", ["把石桥乡摘走", "石桥乡不带玩"])
def test_a_clerks_own_words_leave_out_too(clerks_county, words: str) -> None:
    say = talk_with(clerks_county, datetime(2023, 3, 1, 12))
    say("各乡镇2022年新收合计多少")
    left = [town for town in TOWNS if town != "石桥乡"]
    assert sum(new(town, 2022) for town in left) in [result.value for result in say(words).computed]


def test_a_clerks_own_word_says_that_nobody_is_left_out(clerks_county) -> None:
    say = talk_with(clerks_county, datetime(2023, 3, 1, 12))
    say("各乡镇2022年谁新收最多")
    assert "不算" not in say("甲乡不算冒头吗").text
