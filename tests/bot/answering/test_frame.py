"""What only says that requests are spoken of, before a comma, does not drown what is asked behind it."""

from __future__ import annotations

import pytest

from bot.answering.subject import without_frame

FRAME = ("申请信息公开", "申请", "的时候")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("申请信息公开的时候，一定得说明用途吗", "一定得说明用途吗"),
        ("申请信息公开的时候，要钱吗", "申请信息公开的时候，要钱吗"),
        ("村里修路的时候，一定得说明用途吗", "村里修路的时候，一定得说明用途吗"),
        ("一定得说明用途吗", "一定得说明用途吗"),
    ],
)
def test_a_frame_is_left_out_where_enough_is_left(question, asked) -> None:
    assert without_frame(question, FRAME) == asked


def test_the_purpose_is_told_behind_such_a_frame(ask) -> None:
    assert "用途不是" in ask("申请信息公开的时候，一定得说明拿去做什么用吗").text


def test_of_what_stands_in_which_article_the_guide_on_it_is_told(ask) -> None:
    assert "条例第四十二条" in ask("不收钱这个是条例哪一条写的").text
    assert "条例第四十五条" in ask("申请要登记存档，条例哪一条说的").text


def test_a_year_without_a_report_does_not_hide_a_guide_that_is_sure(ask) -> None:
    assert "公示栏" in ask("我们村今年吃低保的都有哪些户，名单上哪儿看").text
