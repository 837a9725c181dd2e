"""Declining is polite, plain, and says what there is instead."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.model import Outcome
from bot.settings import KnowledgeSettings, Settings, StateSettings


@pytest.mark.parametrize("year", ["2019年", "2021年", "2035年", "1999年", "前年"])
def test_a_year_that_is_not_there_is_said_to_be_missing(ask, year) -> None:
    answer = ask(f"大李庄乡{year}收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED and answer.refused
    assert answer.facts == () and answer.citations == ()
    assert "没有收录" in answer.text and "2020年" in answer.text


def test_not_covered_is_never_zero_and_never_blank(ask) -> None:
    answer = ask("大李庄乡2019年收到几件申请")
    assert "0 件" not in answer.text and "未填" not in answer.text and "空着" not in answer.text


@pytest.mark.parametrize("question", ["大李庄乡2020年养了几头猪", "乡里2020年接待游客多少人"])
def test_what_the_report_does_not_say_is_not_found(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND and answer.refused
    assert answer.facts == ()
    assert answer.suggestions


@pytest.mark.parametrize("question", ["大李庄乡2020年人均收入多少", "月球上有几座环形山"])
def test_a_question_beyond_all_papers_gets_no_number(ask, question) -> None:
    answer = ask(question)
    assert answer.facts == () and answer.computed == ()


def test_a_share_of_nothing_is_not_computed(ask) -> None:
    answer = ask("大李庄乡2020年予以公开的占新收申请的百分之几")
    assert "%" not in answer.text and "100" not in answer.text


def test_an_empty_house_says_that_it_holds_no_report(town) -> None:
    town.report.unlink()
    assistant = Assistant(town.settings)
    assistant.publish()
    answer = assistant.ask("收到几件申请")
    assert answer.refused and answer.facts == ()
    assert "一份报告都还没有收录" in answer.text


def test_a_question_that_goes_on_in_an_empty_house_is_told_so_too(tmp_path, settings) -> None:
    (tmp_path / "knowledge").mkdir()
    folders = KnowledgeSettings(folder=tmp_path / "knowledge", common=settings.knowledge.common)
    assistant = Assistant(Settings(knowledge=folders, state=StateSettings(folder=tmp_path / "state")))
    assistant.publish()
    first = assistant.ask("2024年行政复议总计最高的是哪个机关")
    assert assistant.ask("最少的呢", first.session).text.startswith("现在一份报告都还没有收录")


@pytest.mark.parametrize("question", ["今年庄稼收成能好不", "今年雨水能好不"])
def test_a_year_alone_asks_for_no_report(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND and "不敢乱答" in answer.text


def test_what_a_report_would_count_is_still_said_not_to_be_covered(ask) -> None:
    assert ask("前年有人申请信息公开吗").outcome is Outcome.NOT_COVERED


def test_a_topics_words_without_a_number_do_not_tell_one(ask) -> None:
    answer = ask("2020年社会评议得了多少分")
    assert answer.outcome is Outcome.NOT_FOUND and "没有直接写" in answer.text


def test_a_matter_asked_of_an_office_that_is_not_here_is_told_of_nobody_else(ask) -> None:
    answer = ask("扶沟县自然资源局2020年收了多少征地方面的申请")
    assert answer.outcome is Outcome.NOT_COVERED and "大李庄乡人民政府2020年度报告里" not in answer.text


@pytest.mark.parametrize("typed", ["8s#￥…kk；；222嗯嗯。。gfd", "asd@@##jk"])
def test_letters_and_signs_at_random_are_no_question(ask, typed) -> None:
    answer = ask(typed)
    assert answer.outcome is Outcome.REJECTED and not answer.citations
