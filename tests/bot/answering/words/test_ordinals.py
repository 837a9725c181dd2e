"""Positions in a list: 第二个, 第3条; what only sounds like one is none."""

from __future__ import annotations

import pytest

from bot.answering.words.ordinals import ordinal_in


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("头一条打算咋改", 1),
        ("第二个", 2),
        ("第3条是什么", 3),
        ("第十一点", 11),
        ("说说第一个问题", 1),
        ("第五步", 5),
        ("第12项", 12),
    ],
)
def test_a_position_is_found(words, position) -> None:
    assert ordinal_in(words) == position


@pytest.mark.parametrize("words", ["", "二个", "第二部分", "第三张表", "第三方", "没有第"])
def test_a_part_a_table_a_third_party_or_an_article_is_no_position(words) -> None:
    assert ordinal_in(words) == 0
