"""Only a place is said: what the one report there surely says is quoted, a number of its tables never."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.sentences.reports import open_sentences


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    told = open_sentences(tmp_path_factory.mktemp("places"), common)
    return lambda question: told.ask(question, now=datetime(2026, 3, 1, 12))


def test_what_one_report_there_tells_is_quoted_with_its_name(ask) -> None:
    answer = ask("青原那边政府开放日是哪天办的")
    assert answer.outcome is Outcome.ANSWERED
    assert "青原县水利局2022年度报告" in answer.text and "4月18日" in answer.text


@pytest.mark.parametrize("words", ["收到多少申请", "被复议几件"])
def test_no_cell_is_told_of_a_place(ask, words) -> None:
    answer = ask(f"青原2022年{words}")
    assert answer.outcome is not Outcome.ANSWERED and answer.facts == ()


def test_what_no_report_there_tells_is_not_told(ask) -> None:
    assert ask("青原那边露天电影在哪放").outcome is not Outcome.ANSWERED


def test_one_report_alone_that_speaks_of_it_need_not_say_it_so_surely(ask) -> None:
    assert "93.5%" in ask("青原那边考试合格的有多少").text


def test_of_an_office_there_that_has_no_report_nothing_of_the_other_office_is_told(ask) -> None:
    answer = ask("青原县教育局2022年的年报里怎么说的")
    assert answer.outcome is Outcome.NOT_COVERED and "没有收录" in answer.text
