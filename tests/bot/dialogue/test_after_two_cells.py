"""After two cells of one report: which is more, the part's share, whether the report adds up; what is meant instead."""

from __future__ import annotations

from tests.bot.answering.computing.county import number


def test_which_of_the_two_is_more_is_told_with_both(say) -> None:
    say("甲乡2022年予以公开几件")
    say("部分公开的呢")
    answer = say("哪个多")
    two = [number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly")]
    assert [fact.value for fact in answer.facts] == two
    assert f"予以公开（总计）比部分公开（总计）多{two[0] - two[1]}件" in answer.text


def test_the_share_is_that_of_the_part_in_its_total(say) -> None:
    say("甲乡2022年予以公开几件，总共办结了几件")
    part, whole = (number("甲乡", 2022, "三", row, "total") for row in ("granted", "results_total"))
    assert f"{part}÷{whole}" in say("占百分之几").text
    part, whole = (number("甲乡", 2021, "三", row, "total") for row in ("granted", "results_total"))
    assert f"{part}÷{whole}" in say("2021年这个比例呢").text


def test_whether_it_adds_up_is_asked_of_that_report(say) -> None:
    say("甲乡2022年办结了几件")
    assert "甲乡人民政府2022年度报告" in say("勾稽关系平不平").text
    assert "甲乡" not in say("勾稽关系是什么意思").text


def test_what_is_not_meant_is_put_aside(say) -> None:
    say("甲乡2022年行政处罚几件")
    answer = say("我要的是行政许可不是处罚")
    assert {fact.row[-1] for fact in answer.facts} == {"行政许可"}


def test_the_other_one_may_be_told_too(say) -> None:
    say("甲乡2022年新收几件")
    assert "柳河镇人民政府2022年" in say("柳河镇的也说说").text


def test_the_other_among_outcomes_is_an_outcome(say) -> None:
    answer = say("甲乡2022年行政复议的结果维持、纠正、其他、没审结分别是几件")
    assert {fact.section for fact in answer.facts} == {"四"} and len(answer.facts) == 4


def test_a_share_of_another_year_is_that_years(say) -> None:
    say("甲乡2022年不予公开的一共多少件，占办理总数多大比例")
    told = say("2021年的占比呢")
    assert "2021年" in told.text and "2022年" not in told.text


def test_both_together_are_a_part_of_the_group_that_holds_them(say) -> None:
    say("甲乡2022年国家秘密的几件")
    say("行政查询的呢")
    secret, query = (number("甲乡", 2022, "三", row, "total") for row in ("withheld_secret", "withheld_query"))
    told = say("这两样合起来占不予公开总数百分之几")
    assert f"{secret}＋{query}＝{secret + query}，{secret + query}÷（" in told.text


def test_a_change_is_told_in_per_cent_when_that_is_asked(say) -> None:
    say("甲乡2022年比2021年多收多少申请")
    told = say("折成百分比")
    assert {c.unit for c in told.computed} >= {"%"} and "成百" not in told.text


def test_how_often_reviews_were_asked_for_is_their_total(say) -> None:
    told = say("甲乡2022年挨了几次复议")
    assert [fact.value for fact in told.facts] == [number("甲乡", 2022, "四", "cases", "review_total")]
