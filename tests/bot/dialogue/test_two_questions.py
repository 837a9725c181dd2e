"""Two questions in one message get both answers; a tale and a question, or a count, get one."""

from __future__ import annotations

import pytest

from bot import wording
from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("申请要不要钱？多久能答复？", ("正常申请不要钱", "20 个工作日")),
        ("去哪个法院告？要花多少钱", ("基层法院", "50 元")),
        ("怎么申请，要带什么证件", ("工作机构", "身份证")),
    ],
)
def test_both_are_answered_under_their_titles(assistant, question, both) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith(wording.BOTH)
    assert answer.text.count("【") == 2
    assert all(words in answer.text for words in both)


@pytest.mark.parametrize(
    "question",
    [
        "申请要不要钱？申请收费吗？",
        "他们说信息不存在。我不服咋办？",
        "我腿脚不好，多久能答复",
        "大李庄乡2020年收到几件申请？复议几件？",
        "一个月35件要多少钱？多久能答复？",
        "多久能答复？谢谢",
    ],
)
def test_one_question_gets_one_answer(assistant, question) -> None:
    assert not assistant.ask(question).text.startswith(wording.BOTH)


@pytest.mark.parametrize("then", ["这八年一共几件？", "这八年行政诉讼几件？"])
def test_years_that_only_the_second_question_tells_hold_no_answer_back(assistant, then) -> None:
    answer = assistant.ask(f"大李庄乡2020年收到几件申请？{then}")
    assert answer.outcome is Outcome.ANSWERED
    assert "没有收录" in answer.text


@pytest.mark.parametrize("asked", ["2013年起比上年多吗", "2019年前后增长多少"])
def test_the_year_before_that_a_change_needs_may_be_named(assistant, asked) -> None:
    assert assistant.ask(asked).outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize("named", ["行政强制 上一年项目数量", "行政强制，本年增/减"])
def test_a_row_and_its_column_are_one_cell(assistant, named) -> None:
    assert len(assistant.ask(named).facts) == 1


def test_two_short_ones_in_the_middle_of_a_procedure_are_both_the_procedures(assistant) -> None:
    session = assistant.ask("给了我一张不予公开的告知书，下一步咋走").session
    answer = assistant.ask("递给哪儿，几天之内", session)
    assert "找县政府" in answer.text and "60 日" in answer.text


def test_a_clause_is_no_thing_that_the_last_guide_speaks_of(assistant) -> None:
    session = assistant.ask("复议向谁申请").session
    assert "15 日" in assistant.ask("复议完了还是不给呢", session).text


def test_a_clerks_own_word_begins_another_question(clerks_county) -> None:
    answer = clerks_county.ask("甲乡2022年新收几件，捎带打听柳河镇2021年行政许可几件")
    told = {(fact.organ, fact.year) for fact in answer.facts}
    assert told == {("甲乡人民政府", 2022), ("柳河镇人民政府", 2021)}


def test_behind_a_number_whether_there_were_cases_asks_for_no_two_guides(say) -> None:
    say("甲乡2022年有没有复议还没审完的")
    facts = say("直接去法院告的有没有，赢了还是输了").facts
    assert facts and {fact.organ for fact in facts} == {"甲乡人民政府"}
