"""Which organs' and years' reports are there is answered from the reports that are there."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize("question", ["都收录了哪些年", "哪些单位的年报你有", "你这里能查到哪些机关的年报"])
def test_all_that_is_there_is_listed_with_its_years(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert answer.outcome is Outcome.ANSWERED and answer.facts == ()
    assert "柳河镇人民政府：2020年、2022年" in answer.text and "石桥乡人民政府：2022年" in answer.text


@pytest.mark.parametrize("question", ["2020年的年报，哪个单位没有", "你们这儿2020年的年报谁家缺"])
def test_who_lacks_a_year_is_named_first(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert answer.text.startswith("2020年的年度报告没有收录的机关：石桥乡人民政府，共 1 个。")
    assert "不等于那个机关没有写" in answer.text


@pytest.mark.parametrize("question", ["石桥乡缺哪一年的年报", "石桥乡有哪几年的报告", "石桥乡的年报齐不齐"])
def test_the_years_of_one_organ_and_those_it_lacks(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert answer.text.startswith("石桥乡人民政府收录的年度报告：2022年。没有收录：2020年。")


def test_whether_one_report_is_there(ask_towns) -> None:
    assert ask_towns("石桥乡2022的有没有").outcome is Outcome.ANSWERED
    assert ask_towns("石桥乡2020的有没有").outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize("question", ["年报什么时候公布", "柳河镇2022年有没有行政处罚", "年报在哪里看"])
def test_what_reports_say_and_how_to_find_them_is_no_such_question(ask_towns, question) -> None:
    assert ask_towns(question).understood.operation != "收录"


def test_a_year_that_an_organ_lacks_is_answered_with_its_own_years_and_the_nearest_of_them(ask_towns) -> None:
    answer = ask_towns("石桥乡2019年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED
    assert "石桥乡人民政府2022年" in answer.text and "柳河镇" not in answer.text
    assert answer.suggestions == ("石桥乡人民政府2022年收到几件申请",)


def test_of_several_years_only_those_are_named_whom_one_is_missing_of(ask_towns) -> None:
    answer = ask_towns("哪几家2020年和2022年的报告没收齐？各缺哪年")
    assert answer.outcome is Outcome.ANSWERED and "石桥乡人民政府没有收录：2020年" in answer.text.replace("。", "")
    assert "柳河镇人民政府没有收录" not in answer.text.replace("。", "")


@pytest.mark.parametrize("words", ["那你那儿有哪一年的嘛", "你这儿都有哪些年的", "您那里有哪几年的"])
def test_who_asks_what_is_kept_here_need_not_say_reports(assistant, words) -> None:
    answer = assistant.ask(words)
    assert "收录的年度报告" in answer.text and "2020年" in answer.text


@pytest.mark.parametrize("question", ["练寺镇2020年的年报", "隔壁练寺镇2020年的年报给我看看", "隔壁练寺镇的年报有吗"])
def test_the_report_of_another_that_somebody_wants_to_see_is_not_here(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_COVERED and "没有收录练寺镇" in answer.text


@pytest.mark.parametrize("words", ["2035年的年报你这有了吗", "2035年的年报有没有"])
def test_a_year_that_nobody_has_is_not_covered(ask_towns, words) -> None:
    answer = ask_towns(words)
    assert answer.outcome is Outcome.NOT_COVERED and "不等于那个机关没有写" in answer.text


def test_whether_somebodys_report_is_out_tells_which_are_here(ask_towns) -> None:
    answer = ask_towns("石桥乡2035年的年报出了吗")
    assert answer.outcome is Outcome.NOT_COVERED and "2022年" in answer.text
    assert ask_towns("石桥乡2022年的年报公布了没有").text.endswith("收录的年度报告：2022年。")
