"""What was said right before must not be misheard by the words that put right, claim, count off or check."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import new, number


@pytest.mark.parametrize(
    "words",
    [
        "甲乡2022年新收等于办结吗",
        "甲乡2022年新收加上年结转等于办理总数吗",
        "甲乡2022年新收等于100件吧",
        "甲乡2022年新收100件对得上吗",
        "甲乡2022年新收和办结一致吗",
        "甲乡和柳河镇2022年新收两个数一样吗",
    ],
)
def test_nothing_is_said_to_agree_that_no_sum_of_the_form_says(say, words) -> None:
    assert "对得上。" not in say(words).text


@pytest.mark.parametrize("words", ["我问的是2021年，不是2022年", "看错了，我问的是2021年，不是2022年"])
def test_what_is_denied_is_not_told(say, words) -> None:
    say("甲乡2022年新收多少件")
    assert [fact.value for fact in say(words).facts] == [new("甲乡", 2021)]


def test_a_comparison_is_no_slip(say) -> None:
    say("甲乡2022年新收多少件")
    answer = say("甲乡写错了，和柳河镇比差多少")
    assert {fact.organ for fact in answer.facts} == {"甲乡人民政府", "柳河镇人民政府"}


def test_a_share_of_two_years_stays_a_share_in_points(say) -> None:
    one, whole = (number("甲乡", 2022, "三", "new", column) for column in ("natural", "total"))
    answer = say("甲乡2022年自然人占比比2021年高几个百分点")
    assert f"{one}÷{whole}" in answer.text and "个百分点" in answer.text


@pytest.mark.parametrize("words", ["甲乡新收超过50件的年份，看一下", "甲乡哪年新收超过50件，核一下"])
def test_a_bound_is_no_claim(say, words) -> None:
    told = say(words).text.partition("超过50件的：")[2]
    assert all((f"{year}年" in told) == (new("甲乡", year) > 50) for year in (2020, 2021, 2022))


@pytest.mark.parametrize(
    "words", ["我这个月向甲乡申请了35件，要交多少钱，帮我看一下", "我向甲乡申请了12件，收费200，对吗"]
)
def test_a_fee_is_reckoned_though_it_is_asked_whether_it_is_right(say, words) -> None:
    assert "信息处理费" in say(words).text


@pytest.mark.parametrize("words", ["申请人要写名字吗", "他们会公开低保名单吗", "申请人名字填错了怎么更正"])
def test_a_rule_behind_a_number_is_no_question_of_who_it_was(say, words) -> None:
    say("甲乡2022年新收多少件")
    answer = say(words)
    assert answer.outcome is not Outcome.NOT_FOUND and "没有写是谁" not in answer.text


def test_a_group_without_one_applicant_is_told_row_by_row(say) -> None:
    assert say("甲乡2022年不予公开里不是个人的几件").facts
    say("甲乡2022年不予公开几件")
    assert say("其中不是个人申请的几件").facts


def test_all_of_a_row_is_not_added_to_its_parts(say) -> None:
    one, whole = (number("甲乡", 2022, "三", "new", column) for column in ("natural", "total"))
    say("甲乡2022年新收里自然人、企业、科研机构各几件")
    assert f"{one}÷{whole}" in say("自然人占这里头几成").text


@pytest.mark.parametrize("words", ["复议的期限呢", "重复申请比2021年多呢", "2021年新收呢"])
def test_behind_a_check_other_questions_are_no_check(say, words) -> None:
    say("甲乡2022年勾稽对得上吗")
    assert "该相等的数" not in say(words).text


@pytest.mark.parametrize("words", ["乡里不给我答复，是不是他们不作为，我去哪告", "超过30件会再多收我钱吗"])
def test_a_remedy_is_told_whatever_one_thinks_of_them(say, words) -> None:
    assert say(words).outcome is Outcome.ANSWERED


def test_two_numbers_of_two_towns_are_held_against_each_other(say) -> None:
    say("甲乡2022年新收多少件")
    say("柳河镇呢")
    assert {fact.value for fact in say("两个数一样吗").facts} == {new("甲乡", 2022), new("柳河镇", 2022)}
