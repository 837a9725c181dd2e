"""What a report says besides its cell, before a near guide, and with the sentence that tells its parts."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Answer, Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text, small_truth
from tests.bot.talking import Talk, talk_with

OVERVIEW = (
    "全年被申请行政复议2件，其中1件因把检索结果写漏被纠正，已重新答复并向申请人当面道歉。"
    "学校食堂每月5日前公示上月大宗食材采购价格。"
    "青石沟水车修缮工程总投资12.8万元，11月20日通过验收。"
    "公开栏每季度通报一次更新情况，对1名村负责人进行提醒谈话。"
)
FEES = "信息处理费。2022年发出收费通知2件。其中1件收取信息处理费380元，另1件逾期没有缴纳。"
FIRST, LAST = f"总体情况\n{PROSE['一']}", PROSE["六"]


@pytest.fixture(scope="module")
def made(tmp_path_factory, common):
    text = report_text("青原县教育局", 2022, told=small_truth(seed=5)).replace(FIRST, f"总体情况\n{OVERVIEW}")
    reports = {"教育局2022.txt": text.replace(LAST, FEES), "柳河镇2022.txt": report_text("柳河镇人民政府", 2022)}
    return open_town(tmp_path_factory.mktemp("beside"), common, reports)


@pytest.fixture
def talk(made) -> Talk:
    return talk_with(made, datetime(2023, 3, 1, 12))


def quoted(answer: Answer, words: str) -> bool:
    return any(words in citation.quote for citation in answer.citations)


def test_why_behind_a_cell_is_told_in_the_reports_words(talk) -> None:
    answer = talk("教育局2022年行政复议被纠正的那件是因为什么")
    assert quoted(answer, "把检索结果写漏") and answer.outcome is Outcome.ANSWERED


def test_a_report_that_is_named_answers_before_a_guide_that_is_near(talk) -> None:
    assert quoted(talk("教育局2022年报里，学校食堂买菜的价钱每个月几号之前要贴出来"), "每月5日前公示")


def test_a_sentence_in_other_words_answers_where_the_report_is_named(talk) -> None:
    answer = talk("公开栏不换有人挨批吗？教育局2022年的")
    assert quoted(answer, "提醒谈话") and answer.outcome is Outcome.ANSWERED


def test_without_an_organ_the_one_report_that_speaks_of_the_name_is_quoted(talk) -> None:
    answer = talk("青石沟水车那回大修花了多少，几时验的收")
    assert quoted(answer, "12.8万元") and "青原县教育局2022年度报告" in answer.text


def test_a_notice_of_fees_is_no_row_of_those_who_did_not_pay(talk) -> None:
    answer = talk("教育局2022年发了几件收费通知")
    assert answer.facts == () and quoted(answer, "发出收费通知2件")


def test_what_begins_with_of_these_is_quoted_with_the_sentence_before_it(talk) -> None:
    assert quoted(talk("教育局2022年发了几件收费通知"), "其中1件收取信息处理费380元")


def test_who_got_the_notice_and_did_not_pay_is_counted_in_the_table(talk) -> None:
    (fact,) = talk("教育局2022年收到收费通知没交钱的有几件").facts
    assert "逾期未按收费通知" in fact.row[-1]


def test_the_note_above_the_table_is_quoted_as_it_stands(assistant) -> None:
    answer = assistant.ask("第三张表左上角那句“勾稽关系”原话是怎么写的")
    assert quoted(answer, "第一项加第二项之和, 等于第三项加第四项之和") and "第54行" in answer.text


def test_an_ordinary_word_points_at_no_report(talk) -> None:
    assert talk("发布会开了几场").citations == ()


def test_whether_money_was_taken_is_no_number_of_applications(talk) -> None:
    answer = talk("听说去教育局要个信息还收钱？2022年收了多少啊")
    assert answer.facts == () and quoted(answer, "收取信息处理费380元")
