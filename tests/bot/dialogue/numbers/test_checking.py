"""Behind a check of a report's sums: another row's, another year's, and what one year left to the next."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number

ROW = "甲乡2022年新收那一行各列加起来等于总计吗"


@pytest.mark.parametrize("words", ["上年结转那行呢", "换成上年结转那一行呢", "上年结转那一行也核一下"])
def test_the_same_check_of_another_row(say, words) -> None:
    say(ROW)
    assert "「上年结转政府信息公开申请数量」这一行" in say(words).text


@pytest.mark.parametrize("words", ["2021年的呢", "那2021年这一行呢", "2021年的也核一下"])
def test_the_same_row_of_another_year(say, words) -> None:
    say(ROW)
    answer = say(words)
    assert "甲乡人民政府2021年度报告" in answer.text and "「本年新收政府信息公开申请数量」这一行" in answer.text


def test_a_number_is_asked_and_no_check(say) -> None:
    say(ROW)
    (fact,) = say("自然人有几件").facts
    assert fact.column[-1] == "自然人"


def test_what_was_told_of_a_kind_of_case_is_what_is_checked(say) -> None:
    say("甲乡2022年行政复议，维持、纠正、其他、没审完的各几件")
    assert "行政复议：维持、纠正、其他结果、尚未审结之和等于总计" in say("加起来跟它报的总计对得上吗").text
    before = say("2021年的也核一下").text
    assert "甲乡人民政府2021年度报告" in before and "行政复议：维持、纠正" in before


@pytest.mark.parametrize(
    "words", ["甲乡2022年新收加结转等于办理总数加结转下年吗", "甲乡2022年新收加上年结转是不是等于办结加转下年"]
)
def test_whether_two_sums_are_the_same_is_no_sum_of_all_four(say, words) -> None:
    answer = say(words)
    assert "新收加上年结转等于办理结果总计加结转下年度" in answer.text and "合计" not in answer.text


def test_behind_what_was_told_it_is_the_same_check(say) -> None:
    say("甲乡2022年的办结件数和结转件数分别多少")
    assert "新收加上年结转等于办理结果总计加结转下年度" in say("加起来等于新收加上年结转吗").text
    assert "合计" in say("甲乡2022年新收加上年结转等于多少").text


@pytest.mark.parametrize("first", [ROW, "甲乡2021年结转下年几件"])
def test_what_one_year_left_is_held_against_what_the_next_took_over(say, first) -> None:
    say(first)
    answer = say("跟2022年初接进来的对得上吗" if "2021" in first else "跟2021年底转下来的数接得上吗")
    both = [number("甲乡", 2021, "三", "carried_out", "total"), number("甲乡", 2022, "三", "carried_in", "total")]
    assert [fact.value for fact in answer.facts] == both


def test_the_row_that_is_named_is_checked_though_its_total_is_named_too(say) -> None:
    answer = say("甲乡2022年“上年结转”那一行，各类申请人加起来跟右边总计合得上吗")
    assert "「上年结转政府信息公开申请数量」这一行" in answer.text


def test_two_halves_of_what_was_told_are_held_against_each_other(say) -> None:
    say("甲乡2022年新收几件、上年转来几件、办完几件、转下年几件")
    assert "新收加上年结转等于办理结果总计加结转下年度" in say("前两个相加跟后两个相加对得上不").text


@pytest.mark.parametrize("words", ["前头两个加起来，跟后头两个加起来，一样不", "前两个相加跟后两个相加对得上不"])
def test_sums_of_what_was_told_are_held_against_each_other(say, words) -> None:
    say("甲乡2022年新收的、上年转过来的、办结总数、转下年的，各是多少")
    assert "新收加上年结转等于办理结果总计加结转下年度" in say(words).text
    assert "甲乡人民政府2021年度报告" in say("2021年的也照这么核一遍").text


def test_four_numbers_told_one_by_one_are_those_of_the_sum_that_joins_them(say) -> None:
    for question in ("甲乡2022年新收几件", "上年结转呢", "办结总计多少，结转下年几件"):
        say(question)
    answer = say("这四个数对得上吗")
    rows = ("new", "carried_in", "results_total", "carried_out")
    assert {fact.value for fact in answer.facts} == {number("甲乡", 2022, "三", row, "total") for row in rows}


@pytest.mark.parametrize(
    "words",
    ["甲乡2022年新收加上年结转，跟办结加结转，平的不", "核一下甲乡2022：新收+上年结转=办结总计+结转下年，成立不"],
)
def test_whether_two_sides_are_even_is_checked_and_nothing_added_up(say, words: str) -> None:
    assert "新收加上年结转等于办理结果总计加结转下年度" in say(words).text


@pytest.mark.parametrize("words", ["上年结转那个数，跟2021年报告年底的接得上不", "跟2021年的对得上吗"])
def test_what_was_taken_over_is_held_against_what_the_year_before_left(say, words: str) -> None:
    say("甲乡2022年上年结转多少")
    both = [number("甲乡", 2021, "三", "carried_out", "total"), number("甲乡", 2022, "三", "carried_in", "total")]
    assert [fact.value for fact in say(words).facts] == both


@pytest.mark.parametrize(
    "words", ["维持、纠正、其他、未审结四个数加起来是不是等于它", "维持、纠正、其他和没审完的加起来等于总计不"]
)
def test_the_results_of_a_kind_of_case_are_added_up_behind_it(say, words) -> None:
    say("甲乡2022年行政复议总计几件")
    answer = say(words)
    assert "行政复议：维持、纠正、其他结果、尚未审结之和等于总计" in answer.text


def test_what_a_year_took_over_and_what_it_left_need_not_be_the_same(say) -> None:
    for words in ("甲乡2022年新收", "办结", "结转下年", "上年结转"):
        say(words)
    answer = say("平不平")
    assert "两年的报告对不上" not in answer.text
    assert "新收加上年结转等于办理结果总计加结转下年度" in answer.text


def test_another_kind_of_case_is_checked_behind_a_check(say) -> None:
    say("甲乡2022年未经复议直接起诉，维持、纠正、其他、未审结四项加起来等于总计吗")
    assert "行政复议：维持、纠正、其他结果、尚未审结之和等于总计" in say("复议那一组呢").text


def test_what_a_word_of_the_form_means_is_no_check(say) -> None:
    say("甲乡2022年未经复议直接起诉几件")
    say("复议后起诉的呢")
    assert "对得上。" not in say("表头说的勾稽关系是什么意思").text


def test_three_of_the_four_are_checked_with_the_fourth(say) -> None:
    for words in ("甲乡2022年新收几件", "办结多少", "结转下年多少"):
        say(words)
    answer = say("这三个数对得上吗")
    assert "新收加上年结转等于办理结果总计加结转下年度" in answer.text


def test_two_numbers_of_one_year_are_no_two_years_that_differ(say) -> None:
    say("甲乡2022年新收几件")
    say("办结多少")
    assert "两年的报告" not in say("这两个数对得上吗").text


def test_what_was_carried_over_is_looked_at_again_in_another_year(say) -> None:
    say("甲乡2021年上年结转多少，跟2020年年底的结转对得上吗")
    assert {fact.year for fact in say("2022年那边也查下，接得上不").facts} == {2021, 2022}


@pytest.mark.parametrize("words", ["六类申请人挨个加起来应该是几", "各格加起来是多少"])
def test_the_row_that_was_told_is_added_up_and_held_against_its_total(say, words) -> None:
    say("甲乡2022年予以公开几件")
    answer = say(words)
    assert f"等于 总计 {number('甲乡', 2022, '三', 'granted', 'total')}" in answer.text and "对得上" in answer.text
