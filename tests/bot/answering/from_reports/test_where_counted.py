"""A clerk who fills the form in asks which row counts a request; the row is told by its printed name, and no number."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("重复递同一份申请的，归报表哪一格", "「（五）不予处理」下面的「重复申请」这一行"),
        ("因为涉密没给，年报记哪一类", "「（三）不予公开」下面的「属于国家秘密」这一行"),
        ("遮住一部分给的算哪一项", "「部分公开"),
        ("个人来要材料的，填哪一列", "「自然人」这一列"),
        ("复议被改了的记哪一栏", "「行政复议」下面的「结果纠正」这一列"),
        ("收费通知发了没交钱的放哪一行", "缴纳费用"),
        ("头年没办完今年才答复算不算新收", "「上年结转政府信息公开申请数量」这一行"),
    ],
)
def test_which_row_counts_a_request(ask, question, row) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert row in answer.text
    assert not answer.facts
    assert answer.understood.door == ""


def test_a_row_that_only_the_old_form_has_is_found_there(ask) -> None:
    assert "第二部分「政府集中采购」这一行" in ask("政府采购的钱在老表哪一行").text


@pytest.mark.parametrize("question", ["2020年记在不予公开那一行的有几件", "信访举报类的不予处理有几件", "有几件算新收"])
def test_who_asks_how_many_is_told_the_number(ask, question) -> None:
    assert ask(question).facts


def test_what_no_row_is_near_to_is_not_guessed(ask) -> None:
    assert "这一行" not in ask("我家的牛记在哪一栏").text
