"""Behind a cell, a few words that fit another column of its row ask for that one."""

from __future__ import annotations

import pytest


def cell(answer) -> tuple[str, str]:
    (fact,) = answer.facts
    return fact.row[-1], fact.column[-1]


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("行政强制的处理决定几件", "跟头一年比是多了还是少了", ("行政强制", "本年增/减")),
        ("行政许可处理决定多少", "前一年项目是几个", ("行政许可", "上一年项目数量")),
        ("行政许可处理决定多少", "那项目上一年有多少个", ("行政许可", "上一年项目数量")),
        ("其他对外管理服务事项上一年几项", "增减", ("其他对外管理服务事项", "本年增/减")),
        ("行政事业性收费上一年几个项目", "今年增了几个", ("行政事业性收费", "本年增/减")),
        ("行政事业性收费上一年几个项目", "2020年增加了还是减少了", ("行政事业性收费", "本年增/减")),
        ("政府集中采购花了多少钱", "几个项目", ("政府集中采购", "采购项目数量")),
        ("规范性文件新制作几个", "公开了几个", ("规范性文件", "本年新公开数量")),
        ("自然人新收几件", "同一行的“其他”那格", ("本年新收政府信息公开申请数量", "其他")),
        ("自然人新收几件", "合计那一格呢", ("本年新收政府信息公开申请数量", "总计")),
    ],
)
def test_another_column_of_the_row_that_was_told(assistant, first, then, expected) -> None:
    told = assistant.ask("大李庄乡2020年" + first)
    row, column = cell(assistant.ask(then, told.session))
    assert (row.endswith(expected[0]), column) == (True, expected[1])


@pytest.mark.parametrize("then", ["单位是什么", "这个钱数在表上是按块算还是按万块算"])
def test_the_unit_is_told_with_the_number(assistant, then) -> None:
    told = assistant.ask("大李庄乡2020年政府集中采购花了多少钱")
    assert "0 万元" in assistant.ask(then, told.session).text


def test_the_year_before_is_compared_with_where_its_report_is_here(say) -> None:
    say("柳河镇2022年新收几件")
    assert "2021" in say("跟上一年比多了吗").text


def test_whether_it_grew_is_the_column_of_the_old_form(assistant) -> None:
    (fact,) = assistant.ask("大李庄乡2020年“其他对外管理服务事项”比上一年是增还是减").facts
    assert fact.column == ("本年增/减",)


def test_compared_with_the_year_before_is_the_column_of_the_old_form_where_that_year_is_not_here(assistant) -> None:
    told = assistant.ask("大李庄乡2020年行政处罚处理了几件")
    (fact,) = assistant.ask("比上年呢", told.session).facts
    assert fact.column == ("本年增/减",)
    columns = [fact.column[-1] for fact in assistant.ask("强制几件", told.session).facts]
    assert columns == ["上一年项目数量", "本年增/减", "处理决定数量"]


@pytest.mark.parametrize(
    "then", ["怎么申请", "那行政处罚呢", "办理结果总计呢", "谁负责信息公开", "大李庄乡2020年的问题有哪些"]
)
def test_what_names_something_else_is_not_about_the_row(assistant, then) -> None:
    told = assistant.ask("大李庄乡2020年行政许可处理决定多少")
    assert all(fact.row[-1] != "行政许可" for fact in assistant.ask(then, told.session).facts)


@pytest.mark.parametrize("then", ["那前一年企业提的呢", "上一年企业的呢"])
def test_the_year_before_beside_another_column_is_that_year(say, then) -> None:
    say("柳河镇2022年新收几件")
    say("里头个人的呢")
    (fact,) = say(then).facts
    assert (fact.year, fact.column[-1]) == (2021, "商业企业")


def test_a_row_that_is_called_by_its_name_is_another_row(say) -> None:
    say("甲乡2022年规范性文件制发几件")
    assert {fact.row[-1] for fact in say("“规章”一栏，制发几件").facts} == {"规章"}


def test_a_column_and_the_year_before_in_one_breath(say) -> None:
    say("甲乡2021年制发了几件规范性文件")
    (fact,) = say("往后一年废止几件").facts
    assert (fact.year, fact.column[-1]) == (2022, "本年废止件数")
