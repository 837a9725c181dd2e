"""Questions about the form of the reports, and none of the numbers that stand in it."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("新表里行政许可填什么数", "本年处理决定数量"),
        ("旧版第二部分有几个小表", "5 个小表"),
        ("2021版年报格式的文号是多少", "国办公开办函〔2021〕30号"),
        ("第三部分新版多少行", "25 行"),
        ("2022年的报告贴了旧表，该按哪年的看", "看列名认"),
        ("今年收过一笔处理费，写年报哪个部分", "第六部分"),
    ],
)
def test_the_form_is_told_of_whatever_year_is_named(ask, question, told) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text
    assert not answer.facts


def test_the_number_in_a_table_is_still_a_number(ask) -> None:
    assert [fact.unit for fact in ask("政府采购那张小表，采购项目几个").facts] == ["个"]


@pytest.mark.parametrize(
    "question", ["新收8、上年结转1、办结总计7、结转下年1，这组有没有毛病", "新收5上年结转2办结6，结转下年写几"]
)
def test_numbers_of_the_askers_own_are_left_to_the_rule(ask, question) -> None:
    answer = ask(question)
    assert "对得上" in answer.text
    assert not answer.facts


def test_which_form_a_report_uses_is_told_by_its_columns(ask) -> None:
    assert "按列名认的" in ask("大李庄乡2020年的报告用的是旧表还是新表").text


def test_how_numbers_ought_to_agree_is_no_check_of_the_one_report(ask) -> None:
    assert "不用相等" in ask("复议的件数非得跟申请件数相等吗").text
    assert "都相等" in ask("2020年报告里的数对得上吗").text
