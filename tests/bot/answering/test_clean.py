"""A question is read in plain simplified characters, however it was typed."""

from __future__ import annotations

import pytest

from bot.answering.clean import cleaned


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("請問大李莊鄉收到幾件申請", "请问大李庄乡收到几件申请"),
        ("２０２０年", "2020年"),
        ("  收到 几件\n申请  ", "收到几件申请"),
        ("收到\u200b几件\u202e申请\ufeff", "收到几件申请"),
        ("xin shou", "xin shou"),
        ("丁乡 戊镇 财政局 去年收了几件", "丁乡、戊镇、财政局，去年收了几件"),
        ("甲子县 丁乡 2023年", "甲子县丁乡2023年"),
        ("新收 2022 2023 对比", "新收2022、2023对比"),
        ("新收 2022 2023 2024三年", "新收2022、2023、2024三年"),
        ("新收 22 23 24三年变化", "新收22、23、24三年变化"),
        ("新收 22 23 年", "新收22、23年"),
        ("电话 01 23 45 67", "电话01234567"),
        ("138 0000 2020 2021", "138000020202021"),
        ("", ""),
    ],
)
def test_the_way_of_typing_does_not_matter(typed, read) -> None:
    assert cleaned(typed) == read


def test_a_traditional_question_finds_the_same_cell(ask) -> None:
    first, second = ask("請問大李莊鄉２０２０年收到幾件申請"), ask("请问大李庄乡2020年收到几件申请")
    assert first.facts == second.facts != ()


@pytest.mark.parametrize(
    ("typed", "read"), [("贰零贰贰年", "二零二二年"), ("叁拾件", "三十件"), ("陆家镇", "陆家镇"), ("伍村", "伍村")]
)
def test_formal_numerals_are_numbers_and_one_alone_may_be_a_name(typed, read) -> None:
    assert cleaned(typed) == read
