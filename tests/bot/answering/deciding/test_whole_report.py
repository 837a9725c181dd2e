"""Who asks what a report says hears its main numbers, and how to hear the rest."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot import wording
from bot.model import Outcome
from tests.bot.answering.computing.county import new, number
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(
    "words",
    ["甲乡2022年年报讲了啥", "把甲乡2022年的年报念给我听听", "想了解甲乡2022年信息公开情况", "甲乡2022年", "甲乡"],
)
def test_its_main_numbers_are_told(say, words: str) -> None:
    answer = say(words)
    assert answer.text.startswith(wording.MAIN_NUMBERS) and "2022年度报告" in answer.text
    values = [fact.value for fact in answer.facts]
    assert values[0] == new("甲乡", 2022) and number("甲乡", 2022, "四", "cases", "review_total") in values


def test_another_year_or_town_behind_it_is_told_as_a_whole_too(say) -> None:
    say("甲乡2022年年报讲了啥")
    assert say("2021年呢").facts[0].value == new("甲乡", 2021)
    assert say("石桥乡呢").facts[0].value == new("石桥乡", 2021)


def test_one_number_behind_it_is_of_the_same_report(say) -> None:
    say("甲乡2022年年报讲了啥")
    assert [fact.value for fact in say("复议几件").facts] == [number("甲乡", 2022, "四", "cases", "review_total")]


@pytest.mark.parametrize("words", ["甲乡2022年总体情况怎么样", "甲乡2022年报告里有哪些问题", "年报都写了什么"])
def test_a_part_of_it_and_reports_in_general_are_not_the_whole(say, words: str) -> None:
    assert not say(words).text.startswith(wording.MAIN_NUMBERS)


@pytest.mark.parametrize(("before", "words"), [("怎么申请信息公开", "甲乡"), ("甲乡2022年存在哪些问题", "2021年呢")])
def test_a_name_or_a_year_behind_something_else_is_of_that(say, before: str, words: str) -> None:
    say(before)
    assert not say(words).text.startswith(wording.MAIN_NUMBERS)


def test_of_a_report_that_is_not_here_it_is_said_so(say) -> None:
    assert say("丁镇2022年年报讲了啥").outcome is Outcome.NOT_COVERED


def test_the_year_before_and_a_comparison_behind_it_are_of_that_report(say) -> None:
    say("甲乡2022年年报讲了啥")
    assert say("上一年呢").facts[0].value == new("甲乡", 2021)
    say("甲乡2022年年报讲了啥")
    held = {fact.value for fact in say("跟石桥乡比呢").facts}
    assert held == {new("甲乡", 2022), new("石桥乡", 2022)}


def test_what_it_suggests_is_answered(say) -> None:
    for words in wording.AFTER_OVERVIEW:
        say("甲乡2022年年报讲了啥")
        answer = say(words)
        assert answer.outcome is Outcome.ANSWERED and "甲乡人民政府2022年度报告" in answer.text
