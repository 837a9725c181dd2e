"""Why a number moved is told where the report tells it, and nothing is made up where it does not."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.sentences.reports import open_sentences
from tests.bot.talking import Talk, talk_with


@pytest.fixture(scope="module")
def told(tmp_path_factory, common):
    return open_sentences(tmp_path_factory.mktemp("why"), common)


@pytest.fixture
def talk(told) -> Talk:
    return talk_with(told, datetime(2026, 3, 1, 12))


@pytest.mark.parametrize("why", ["为什么多了这么些", "为啥增加了", "咋会多了呢"])
def test_the_reason_that_the_report_gives_is_quoted(talk, why) -> None:
    talk("柳河镇2022年收到多少件申请")
    talk("那2023年呢")
    answer = talk(why)
    assert answer.outcome is Outcome.ANSWERED and "增量主要来自渡口改造" in answer.text


def test_the_reason_of_another_year_is_none(talk) -> None:
    talk("柳河镇2022年收到多少件申请")
    assert "渡口改造" not in talk("为什么多了这么些").text


def test_the_year_after_is_compared_with_the_year_that_was_told(talk) -> None:
    talk("柳河镇2022年收到多少件申请")
    answer = talk("下一年是多了还是少了，差多少")
    assert answer.understood.years == (2022, 2023)


def test_the_reason_of_a_year_that_is_named_is_that_years(talk) -> None:
    talk("柳河镇2023年收到多少件申请")
    talk("2022年呢")
    assert "增量主要来自渡口改造" in talk("23年增加是什么原因").text
