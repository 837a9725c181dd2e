"""A short question about something else never gets the last answer's cell once more."""

from __future__ import annotations

import pytest


def columns(answer) -> set[str]:
    return {fact.column[-1] for fact in answer.facts}


@pytest.mark.parametrize(
    ("then", "column"), [("搞研究的呢", "科研机构"), ("公益的呢", "社会公益组织"), ("做生意的呢", "商业企业")]
)
def test_an_applicant_in_other_words_is_that_applicant(assistant, then, column) -> None:
    first = assistant.ask("大李庄乡2020年律所申请了几件")
    assert columns(first) == {"法律服务机构"}
    assert columns(assistant.ask(then, first.session)) == {column}


def test_what_the_table_does_not_know_gets_no_cell(assistant) -> None:
    first = assistant.ask("大李庄乡2020年律所申请了几件")
    assert not assistant.ask("拖拉机的呢", first.session).facts


def test_an_outcome_is_not_carried_into_a_count_of_all(assistant) -> None:
    first = assistant.ask("大李庄乡2020年行政诉讼结果纠正的几件")
    then = assistant.ask("那直接起诉的有几件", first.session)
    assert {fact.column for fact in then.facts} == {("行政诉讼", "未经复议直接起诉", "总计")}


def test_the_last_entry_of_a_list_may_be_asked_for(assistant) -> None:
    first = assistant.ask("大李庄乡2020年报里有哪些问题")
    assert "宣传" in assistant.ask("最后一条呢", first.session).text
