"""除了2022年，其他几年 asks of the years that are left; a year that is named is not told, and 其他 is no row then."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.talking import talk_with


@pytest.mark.parametrize("words", ["去掉2022年呢", "不算2022年，其他年份合计多少", "除2022年外其余几年呢"])
def test_the_years_that_are_left_are_summed(say, words) -> None:
    say("甲乡2020到2022年新收合计")
    answer = say(words)
    assert {fact.year for fact in answer.facts} == {2020, 2021}
    assert {fact.row for fact in answer.facts} == {fact.row for fact in say("甲乡2022年新收多少").facts}


def test_it_may_stand_in_one_question(say) -> None:
    years = {fact.year for fact in say("甲乡除了2022年，其他年份新收各多少").facts}
    assert years and 2022 not in years


def test_a_year_is_set_beside_all_others(say) -> None:
    facts = say("甲乡2022年新收和其他年份比怎么样").facts
    assert len({fact.year for fact in facts}) > 2 and len({fact.row for fact in facts}) == 1


def test_which_other_reports_there_are_is_asked_as_it_stands(say) -> None:
    assert "收录的年度报告" in say("甲乡除了2022年还有哪几年的报告").text


def test_the_year_that_was_told_is_left_out_by_pointing_at_it(say) -> None:
    say("甲乡2020到2022年每年新收多少")
    (least,) = {fact.year for fact in say("最少的是哪年").facts[:1]}
    assert {fact.year for fact in say("把这一年刨掉，剩下两年平均多少").facts} == {2020, 2021, 2022} - {least}


def test_a_clerks_own_word_leaves_a_year_out_too(clerks_county) -> None:
    say = talk_with(clerks_county, datetime(2023, 3, 1, 12))
    say("甲乡2020到2022年新收合计")
    assert {fact.year for fact in say("2022年不带玩呢").facts} == {2020, 2021}


def test_a_year_that_is_left_out_beside_those_that_are_named_is_passed_over(say) -> None:
    say("甲乡2020到2022年每年新收多少")
    answer = say("把2021年那个特别大的抛开，2020、2022这两年平均是几件")
    assert {fact.year for fact in answer.facts} == {2020, 2022} and "平均" in answer.text
