"""A report counts requests, cases and decisions, and names nobody: that is said, and no other number told."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("甲乡2022年行政处罚几件", "罚的是谁"),
        ("甲乡2022年行政处罚几件", "谁家挨罚的你知道不"),
        ("甲乡2022年行政处罚几件", "都罚了哪些企业"),
        ("甲乡2022年企业提的申请有几件", "这些企业都叫什么名字，能列一下吗"),
        ("甲乡2022年新收几件", "申请人都有谁"),
        ("甲乡2022年行政诉讼几件", "原告是谁"),
        ("甲乡2022年行政诉讼几件", "案由是什么"),
    ],
)
def test_nobody_is_named(say, first, words) -> None:
    say(first)
    answer = say(words)
    assert answer.outcome is Outcome.NOT_FOUND and not answer.facts
    assert "没有写是谁" in answer.text


def test_who_of_several_organs_is_asked_of_the_order(say) -> None:
    say("2022年行政处罚哪个乡镇最多")
    assert say("第二是谁").facts
