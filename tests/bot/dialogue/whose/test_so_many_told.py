"""两家 and 三家 mean as many organs as were told one after the other."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number


@pytest.mark.parametrize("words", ["两家办结各多少", "这两个单位的办结数", "两家的办结总数"])
def test_other_cells_of_two_that_were_told_one_after_the_other(say, words) -> None:
    say("甲乡2021年新收多少件")
    say("柳河镇的呢")
    told = {fact.organ: fact.value for fact in say(words).facts}
    assert told == {
        f"{town}人民政府": number(town, 2021, "三", "results_total", "total") for town in ("甲乡", "柳河镇")
    }


def test_a_rate_of_two_that_were_asked_at_once_needs_no_further_word(say) -> None:
    say("甲乡和柳河镇2021年新收各多少")
    text = say("公开率").text
    assert "甲乡人民政府2021年：" in text
    assert "柳河镇人民政府2021年：" in text


def test_where_fewer_were_told_only_those_are_meant(say) -> None:
    say("甲乡2021年新收多少件")
    assert {fact.organ for fact in say("三家办结各多少").facts} <= {"甲乡人民政府"}


@pytest.mark.parametrize(("words", "end"), [("三家谁高", "最高"), ("谁低", "最低"), ("哪家高", "最高")])
def test_who_of_three_is_at_which_end(say, words, end) -> None:
    say("甲乡2021年公开率多少")
    say("柳河镇的呢")
    say("石桥乡的呢")
    assert f"{end}：" in say(words).text


def test_which_of_three_rates_is_highest_is_asked_of_that_organ(say) -> None:
    say("甲乡2022年行政复议纠错率多少")
    say("直接起诉的呢")
    say("复议后起诉的呢")
    answer = say("这三个率里哪个最高")
    assert answer.understood.organs == ("甲乡人民政府",)
    assert "最高" in answer.text


def test_those_that_have_some_are_told_behind_those_that_have_none(say) -> None:
    say("2022年哪些乡镇一件复议都没有")
    told = say("有处罚的呢").text
    assert "有的：" in told and "一个也没有" not in told
