"""Whoever goes on behind 「您想问哪个机关？」 with a question of his own keeps what he said before."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("words", "row", "column"),
    [
        ("我问的是甲乡的，企业提的呢", "予以公开", "商业企业"),
        ("甲乡的，部分公开呢", "部分公开", "总计"),
        ("乙县甲乡的，只要个人的", "予以公开", "自然人"),
    ],
)
def test_year_and_row_are_kept_where_they_are_left_open(say, words, row, column) -> None:
    assert say("2021年全部公开的有几件").outcome is Outcome.CLARIFY
    (fact,) = say(words).facts
    assert (fact.organ, fact.year, fact.column[-1]) == ("甲乡人民政府", 2021, column)
    assert row in fact.row[-1]


def test_a_row_of_another_table_is_of_the_same_year(say) -> None:
    say("2021年全部公开的有几件")
    assert {fact.year for fact in say("甲乡的，还有维持的复议几件").facts} == {2021}


def test_two_organs_at_once(say) -> None:
    say("2021年罚了多少")
    assert {(f.organ[:2], f.year) for f in say("甲乡跟石桥乡都报一下").facts} == {("甲乡", 2021), ("石桥", 2021)}


def test_how_something_is_done_is_asked_of_nobody(say) -> None:
    say("2022年行政许可办了多少")
    assert "先按" not in say("那信息公开申请怎么提").text
