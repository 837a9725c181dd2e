"""Numbers that are asked for one by one and, behind that, what they make together or by how much they differ."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import computed, new, number


@pytest.mark.parametrize(
    "question",
    [
        "写稿核数：甲乡行政处罚的处理决定数量，2021年度和2022年度分别是多少，增加了多少",
        "请提供甲乡2022年度行政处罚较2021年度的增减件数及增幅（一位小数）",
        "甲乡行政处罚22年比21年多几件",
    ],
)
def test_a_change_is_told_with_both_numbers_however_much_is_said_around(ask_county, question) -> None:
    answer = ask_county(question)
    values = {year: number("甲乡", year, "二", "penalties", "decisions") for year in (2021, 2022)}
    assert {fact.year: fact.value for fact in answer.facts} == values
    assert abs(values[2022] - values[2021]) in [c.value for c in answer.computed]


def test_two_organs_that_are_told_one_by_one_are_also_compared(ask_county) -> None:
    answer = ask_county("我在写一篇乡镇的稿子，麻烦核一下，甲乡和石桥乡2022年各收到多少件信息公开申请，相差多少")
    assert computed(answer, "相差") == [abs(new("甲乡", 2022) - new("石桥乡", 2022))]
