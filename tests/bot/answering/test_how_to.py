"""How something is done is a guide's matter, whose report ever is named beside it."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize("question", ["大李庄乡2020年怎么申请信息公开", "大李庄乡怎么申请信息公开"])
def test_who_asks_how_to_apply_is_told_how_and_no_number(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED and not answer.facts
    assert "第二十九条" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("不服大李庄乡的答复，复议找哪个单位递", "县政府"),
        ("大李庄乡回我说属于执法案卷不予公开，我能直接上法院告不", "复议前置"),
        ("乡里的年报按规定最晚几月几号要登出来", "第四十九条"),
    ],
)
def test_a_rule_with_an_office_beside_it_is_told_and_no_sentence_of_its_report(ask, question, told) -> None:
    answer = ask(question)
    assert told in answer.text and "报告原文" not in answer.text


def test_who_asks_how_many_applied_is_told_the_number(ask) -> None:
    assert ask("大李庄乡2020年有几个人申请信息公开").facts
