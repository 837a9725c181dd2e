"""A report that is named answers or says that it does not; another matter of the same place finds its own door."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Outcome
from tests.bot.answering.sentences.reports import open_sentences
from tests.bot.talking import talk_with

DAY = datetime(2026, 3, 1, 12)


@pytest.fixture(scope="module")
def told(tmp_path_factory, common) -> Assistant:
    return open_sentences(tmp_path_factory.mktemp("doors"), common)


@pytest.fixture(scope="module")
def ask(told):
    return lambda question: told.ask(question, now=DAY)


def test_a_number_of_an_organ_that_is_not_here_is_no_doors_matter(ask) -> None:
    answer = ask("青枫县水务局2022年行政处罚几件，水车厂偷排的")
    assert answer.outcome is Outcome.NOT_COVERED and "青枫县水务局" in answer.text


def test_a_report_that_is_named_says_itself_that_it_does_not_tell(ask) -> None:
    answer = ask("水利局2022年水车厂半夜往河里偷排罚了几回")
    assert answer.outcome is Outcome.NOT_FOUND and "青原县水利局2022年度报告" in answer.text


@pytest.mark.parametrize(
    ("words", "door"),
    [
        ("柳河镇村里水车转包给谁了，一年租金多少，合同能看吗", "village"),
        ("柳河镇的水车厂半夜往河里偷排，没人管", "complaint"),
    ],
)
def test_an_organ_without_a_year_names_no_report_where_there_are_several(ask, words, door) -> None:
    answer = ask(words)
    assert answer.outcome is Outcome.REDIRECT and answer.understood.door == door and answer.facts == ()


def test_what_an_office_did_in_a_year_is_its_reports_matter_and_no_other_doors(ask) -> None:
    answer = ask("水利局2022年组织看露天电影看了几回")
    assert answer.outcome is Outcome.NOT_FOUND and answer.understood.door in ("", "published")


@pytest.mark.parametrize("words", ["供水水质那块准备怎么改", "自来水收费那块打算咋改"])
def test_what_is_to_be_done_about_one_of_the_problems_is_asked_of_the_report_and_of_no_door(told, words) -> None:
    say = talk_with(told, DAY)
    say("柳河镇2022年有哪些问题")
    assert say(words).outcome is not Outcome.REDIRECT


def test_what_is_counted_behind_a_sentence_is_asked_of_its_report(told) -> None:
    say = talk_with(told, DAY)
    say("水利局2022年政府开放日是哪天")
    assert "发布会6场" in say("新闻发布会开了几场，发到哪里看").text
