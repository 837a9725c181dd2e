"""One organ's part of all in its county is told from those whose reports are here, and who is missing is said."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import TOWNS, new


def told_of(town: str) -> str:
    return f"{new(town, 2022)}÷{sum(new(one, 2022) for one in TOWNS)}"


@pytest.mark.parametrize("words", ["占全县多少", "占乙县各单位总数的多少", "占全县的百分之几"])
def test_its_number_is_held_against_the_sum_of_all(say, words) -> None:
    answer = say(f"甲乡2022年新收{words}")
    assert told_of("甲乡") in answer.text and "没有收录的报告：丁镇人民政府2022年" in answer.text


@pytest.mark.parametrize("words", ["石桥乡呢", "那石桥乡占多少"])
def test_another_one_is_asked_for_behind_it(say, words) -> None:
    say("甲乡2022年新收占全县多少")
    assert told_of("石桥乡") in say(words).text


def test_whoever_asks_for_a_number_behind_it_gets_the_number(say) -> None:
    say("甲乡2022年新收占全县多少")
    assert [fact.value for fact in say("石桥乡收了多少").facts] == [new("石桥乡", 2022)]


@pytest.mark.parametrize("words", ["占全县第几", "占全县平均的多少"])
def test_its_place_and_the_mean_are_no_part_of_all(say, words) -> None:
    assert told_of("甲乡") not in say(f"甲乡2022年新收{words}").text


def test_whose_report_is_not_here_has_no_part(say) -> None:
    assert say("丁镇2022年新收占全县多少").outcome is Outcome.NOT_COVERED


def test_what_is_compared_behind_it_is_the_one_organs_number(say) -> None:
    say("甲乡2022年新收占全县多少")
    answer = say("比石桥乡多多少")
    assert f"{new('甲乡', 2022) - new('石桥乡', 2022)}件" in answer.text
