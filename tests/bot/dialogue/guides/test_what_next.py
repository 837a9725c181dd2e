"""「然后呢」: whoever is told one step is told the next."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.talking import talk_with


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("怎么申请信息公开", "20 个工作日内答复"),
        ("多久能收到答复", "逾期不答复"),
        ("复议找谁", "60 日"),
        ("复议要在几天内提", "复议请求"),
    ],
)
def test_the_next_step_is_told(assistant: Assistant, question: str, told: str) -> None:
    talk = talk_with(assistant, datetime(2026, 3, 1, 12))
    first = talk(question)
    then = talk("那然后呢")
    assert told in then.text
    assert then.text != first.text


def test_step_after_step_nothing_is_told_twice(assistant: Assistant) -> None:
    talk = talk_with(assistant, datetime(2026, 3, 1, 12))
    told = [talk(words).text for words in ("复议找谁", "然后呢", "接下来呢", "之后呢", "然后呢")]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("words", ["还有呢 就这一条？", "一共几条", "就这几条？", "一共列了几条"])
def test_how_many_points_there_are_tells_them_all(assistant, words) -> None:
    first = assistant.ask("2020年的报告承认了哪些问题", now=datetime(2021, 5, 1, 9))
    assert "3 条" in assistant.ask(words, first.session, datetime(2021, 5, 1, 9)).text
