"""A cell that is told in other words is the one whose words are clearly nearest; what is named stays."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import new


@pytest.mark.parametrize(
    ("question", "row", "column"),
    [
        ("2020年做小生意的单位来讨过几份材料", "本年新收", "商业企业"),
        ("2020年搞学问的单位来要过几件", "本年新收", "科研机构"),
        ("得现编现做才拿得出，所以没给的，2020年几件", "另行制作", "总计"),
        ("2020年回人家说压根没这份东西的几桩", "不掌握", "总计"),
    ],
)
def test_the_nearest_cell_is_told_where_its_names_say_too_little(ask, question, row, column) -> None:
    told = ask(question).facts
    assert [fact for fact in told if any(row in part for part in fact.row) and column in fact.column]


def test_a_row_that_is_named_is_not_given_up_for_a_nearer_one(ask_towns) -> None:
    told = ask_towns("柳河镇2020年个人隐私里其他组织有几件").facts
    assert ["保护第三方合法权益" in fact.row[-1] for fact in told] == [True]


@pytest.mark.parametrize(
    "question",
    ["2020年乡里修了几条路", "2020年大李庄乡有几家律所", "2020年有多少企业落户大李庄乡", "2020年招了几个公务员"],
)
def test_what_no_row_counts_gets_no_number_and_no_guide(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.facts


@pytest.mark.parametrize(
    "question",
    ["大李庄乡2020年第三方测评得了多少分", "大李庄乡2020年政策问答收了多少问题", "大李庄乡2020年信息公开培训办了几期"],
)
def test_a_row_that_stands_beside_what_is_counted_is_not_taken_for_it(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.facts


@pytest.mark.parametrize(
    "question", ["2020年属于行政查询事项而不予公开的有几件", "2020年三类内部事务信息那一项填了多少"]
)
def test_a_row_by_its_whole_name_is_told_however_near_a_guide_is(ask, question) -> None:
    assert ask(question).facts
    assert ask(question.removeprefix("2020年")).facts


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("大李庄乡2020年别家的秘密、为护着人家没给的有几件", "4.保护第三方合法权益"),
        ("大李庄乡2020年公司的买卖秘密挡住的几件", "4.保护第三方合法权益"),
        ("大李庄乡2020年怕伤了别人没给的有几件", "4.保护第三方合法权益"),
        ("大李庄乡2020年一样的申请递了两次的几件", "2.重复申请"),
        ("大李庄乡2020年扒房子扣东西那种有几件", "行政强制"),
    ],
)
def test_a_word_that_stands_in_several_rows_is_told_by_the_rest_of_what_is_said(ask, question, row) -> None:
    told = ask(question).facts
    assert told and all(fact.row[-1] == row for fact in told)


def test_an_applicant_whose_secret_it_is_did_not_ask_for_it(ask_towns) -> None:
    told = ask_towns("柳河镇2020年企业的商业秘密没给的有几件").facts
    assert [fact.column for fact in told] == [("总计",)]


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("大李庄乡2020年没复议直接告、法院说政府对的几件", ("行政诉讼", "未经复议直接起诉", "结果维持")),
        ("大李庄乡2020年复议完不服再上法院的几件", ("行政诉讼", "复议后起诉", "总计")),
        ("大李庄乡2020年复议没推翻的几件", ("行政复议", "结果维持")),
    ],
)
def test_a_way_to_court_that_names_the_others_is_one_way(ask, question, column) -> None:
    assert [fact.column for fact in ask(question).facts] == [column]


def test_two_ways_to_court_are_two_where_both_are_asked_for(ask) -> None:
    assert len(ask("2020年大李庄乡信息公开复议几件，没走复议直接告的又有几件").facts) == 2


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("大李庄乡2020年消息挂在谁家网站", "扶沟县政府网站"),
        ("大李庄乡2020年头儿是谁", "乡长"),
        ("大李庄乡2020年报告里任务有没有分到人头上", "任务分解到人"),
        ("大李庄乡2020年自己认了哪些短处", "时效性"),
    ],
)
def test_a_topic_that_is_told_by_none_of_its_names_is_the_nearest(ask, question, said) -> None:
    assert said in ask(question).text


@pytest.mark.parametrize("words", ["甲乡2022年几件", "甲乡2022年一共多少件", "甲乡2022年合计多少件"])
def test_where_nothing_is_named_the_new_applications_are_meant(county, words) -> None:
    assert [fact.value for fact in county.ask(words).facts] == [new("甲乡", 2022)]


def test_beside_two_applicants_no_third_one_is_near(county) -> None:
    answer = county.ask("甲乡2022年的申请，企业提的和个人提的哪个多，差多少")
    assert {fact.column[-1] for fact in answer.facts} == {"商业企业", "自然人"}
