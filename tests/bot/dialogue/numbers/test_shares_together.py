"""Two parts of one whole that were told one after the other are taken together."""

from __future__ import annotations

from tests.bot.answering.computing.county import number


def told(row: str) -> int:
    return number("甲乡", 2022, "三", row, "total")


def test_both_are_held_against_the_same_whole(say) -> None:
    say("甲乡2022年予以公开占办结多少")
    say("部分公开呢")
    both = told("granted") + told("partly")
    assert f"{both}÷{told('results_total')}" in say("两项加起来").text


def test_of_two_different_wholes_nothing_is_put_together(say) -> None:
    say("甲乡2022年予以公开占办结多少")
    say("自然人占新收多少")
    assert f"÷{told('new')}＝" not in say("两项加起来").text


def test_three_that_were_told_are_all_taken_together(say) -> None:
    say("甲乡2022年予以公开占几成")
    say("部分公开呢")
    say("不予处理呢")
    assert "予以公开（总计）＋部分公开（总计）＋不予处理" in say("加起来").text
