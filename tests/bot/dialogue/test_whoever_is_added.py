"""加上谁 and how many in all: those that were spoken of with the one that is named, and no set of another place."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import TOWNS, new

MOST = max(TOWNS, key=lambda town: new(town, 2022))


@pytest.mark.parametrize("words", ["加上石桥乡，三家哪家收得最多", "加上石桥乡，谁最多"])
@pytest.mark.parametrize("before", [("甲乡2022年新收多少", "柳河镇呢"), ("甲乡和柳河镇2022年新收各多少",)])
def test_the_one_that_is_added_is_held_against_those_before(say, before, words) -> None:
    for question in before:
        say(question)
    answer = say(words)
    assert f"最多：{MOST}人民政府 {new(MOST, 2022)}件" in answer.text
    assert {fact.organ for fact in answer.facts} == {f"{town}人民政府" for town in TOWNS}


def test_whether_two_of_an_order_are_equal_is_told(say) -> None:
    say("2022年各乡镇新收从多到少排一下")
    assert "多" in say("甲乡和柳河镇是不是一样多").text.partition("，")[2]
