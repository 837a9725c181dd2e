"""「那都有哪些年」, 「石桥乡呢」: which reports are there of those that were spoken of."""

from __future__ import annotations

import pytest

from bot.model import Outcome


def test_the_years_of_the_organ_that_was_spoken_of(say) -> None:
    say("甲乡有没有2017年的报告")
    answer = say("那都有哪些年")
    assert answer.understood.operation == "收录" and answer.text.startswith("甲乡人民政府收录的年度报告")


@pytest.mark.parametrize("question", ["石桥乡呢", "那石桥乡缺哪年"])
def test_of_another_organ_the_same_is_told(say, question) -> None:
    say("甲乡的年报缺哪一年")
    assert say(question).text.startswith("石桥乡人民政府收录的年度报告")


def test_behind_the_reports_a_number_is_a_number_again(say) -> None:
    say("甲乡有哪几年的报告")
    assert say("2022年收了几份申请").facts


def test_a_gap_in_a_course_of_years_is_named(say) -> None:
    say("甲乡这几年申请量怎么个走势")
    assert say("缺哪年").understood.operation == "收录"


@pytest.mark.parametrize("question", ["你一共收了多少份年报", "你这儿到底都收了哪几家的"])
def test_all_that_is_there_is_counted(say, question) -> None:
    answer = say(question)
    assert answer.understood.operation == "收录" and "份年度报告" in answer.text


@pytest.mark.parametrize("question", ["卯乡有没有年报", "青枫县公安局的年报你这儿有吗"])
def test_the_report_of_somebody_else_is_said_not_to_be_here(say, question) -> None:
    assert say(question).outcome is Outcome.NOT_COVERED


def test_a_year_alone_is_asked_of_whom_one_speaks(say) -> None:
    say("甲乡2021年收了几份申请")
    assert say("19年的报告你这有没有").text.startswith("甲乡人民政府收录的年度报告")


@pytest.mark.parametrize("question", ["您到底收录了哪些单位，给列一列", "您这里总共收录了哪几个乡镇的报告"])
def test_whose_reports_there_are_is_listed(say, question) -> None:
    assert "柳河镇人民政府" in say(question).text


def test_what_somebody_says_before_it_only_leads_in(say) -> None:
    answer = say("我在补台账，甲乡的年报你手里从哪年起、到哪年止")
    assert answer.text.startswith("甲乡人民政府收录的年度报告")
    assert say("当中有没有断档的年份").understood.operation == "收录"


def test_behind_all_reports_a_gap_is_asked_of_all(say) -> None:
    say("甲乡2021年收了几份申请")
    say("你那儿都有哪些单位的年报")
    assert "甲乡人民政府收录的年度报告" not in say("缺哪年").text


def test_a_number_behind_the_reports_is_no_report(say) -> None:
    say("甲乡有哪几年的报告")
    assert say("那2021年几件").understood.operation != "收录"


def test_somebody_elses_behind_them_are_said_not_to_be_here(say) -> None:
    say("你这里有哪几年的报告")
    assert say("那卯乡的呢").outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize("words", ["乙县下面你都收了谁的报告", "乙县范围内贵系统收录了哪些机关"])
def test_all_that_lie_in_a_place_without_a_report_of_its_own_are_told(say, words) -> None:
    told = say(words).text
    assert all(f"{town}人民政府收录的年度报告" in told for town in ("甲乡", "柳河镇", "石桥乡"))


@pytest.mark.parametrize(
    "words", ["你都收录了哪些报告", "那你收录了哪些年报", "你都有哪些报告", "先问下收录范围，都有哪些单位的报告"]
)
def test_what_is_there_is_listed_and_no_guide_told(say, words) -> None:
    answer = say(words)
    assert "2020—2022年" in answer.text and "甲乡人民政府" in answer.text


def test_which_reports_there_are_of_that_office_may_be_asked_formally(say) -> None:
    say("甲乡2022年办结几件")
    assert say("该机关究竟收录了哪几个年度的报告？").text.startswith("甲乡人民政府收录的年度报告")
