"""How something is done is a guide's matter, whose report ever is named beside it."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize("question", ["大李庄乡2020年怎么申请信息公开", "大李庄乡怎么申请信息公开"])
def test_who_asks_how_to_apply_is_told_how_and_no_number(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED and not answer.facts
    assert "第二十九条" in answer.text


def test_who_asks_how_many_applied_is_told_the_number(ask) -> None:
    assert ask("大李庄乡2020年有几个人申请信息公开").facts
