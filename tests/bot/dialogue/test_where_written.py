"""「在哪写着」: whoever wants to see it himself is told where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome
from tests.bot.talking import talk_with


@pytest.fixture
def talk(assistant: Assistant) -> Callable[..., Answer]:
    """The answer to the last of these questions, asked one after the other."""
    return lambda *said: [*map(talk_with(assistant, datetime(2026, 3, 1, 12)), said)][-1]


@pytest.mark.parametrize("asked", ["在哪写着", "出处呢", "在报告哪个地方", "哪一页", "第几行？"])
def test_behind_a_number_its_row_is_shown_as_printed(talk, asked) -> None:
    answer = talk("大李庄乡2020年收了几份申请", asked)
    assert answer.outcome is Outcome.ANSWERED
    assert "第三部分，第59行" in answer.text
    assert "一、本年新收政府信息公开申请数量 0 0 0 0 0 0 0" in answer.text


def test_behind_several_sentences_each_is_shown(talk) -> None:
    text = talk("报告里的问题有哪些", "在哪写着").text
    assert [place for place in ("第94行", "第95行", "第96行") if place in text] == ["第94行", "第95行", "第96行"]


def test_behind_a_rule_its_article_is_named(talk) -> None:
    assert "条例第三十三条" in talk("多久能收到答复", "依据第几条").text


def test_the_conversation_goes_on_from_what_was_told_before(talk) -> None:
    assert "法人" in talk("大李庄乡2020年收了几份申请", "在哪写着", "那法人的呢").text


def test_behind_a_greeting_there_is_nothing_to_show(talk) -> None:
    assert "刚才说的写在这里" not in talk("你好", "在哪写着").text


def test_a_row_of_bare_numbers_is_not_read_aloud(talk) -> None:
    text = talk("2020年有人打官司没", "你别哄我").text
    assert "第88行" in text and "0 0 0" not in text


def test_no_rule_is_named_without_its_article(talk) -> None:
    assert "依据的是。" not in talk("乡里那年收钱了没", "在哪写着呢").text


@pytest.mark.parametrize("words", ["你弄错了吧", "是不是搞错了", "这数不对吧"])
def test_who_thinks_it_a_mistake_sees_where_it_stands_and_is_sent_to_no_counter(talk, words: str) -> None:
    answer = talk("大李庄乡2020年收了几份申请", words)
    assert "第三部分，第59行" in answer.text and not answer.choices


def test_who_has_heard_another_number_is_told_the_report_s_once_more(talk) -> None:
    answer = talk("大李庄乡2020年收了几份申请", "不对吧，我听人说三千多呢")
    assert [fact.value for fact in answer.facts] == [0]
