"""A year answers the question back where only one of the organs has a report of it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth
from tests.bot.talking import Talk, talk_with

JIA, YI = "甲县教育局", "乙县教育局"
REPORTS = [(JIA, 2022), (YI, 2022), (YI, 2021)]


@pytest.fixture(scope="module")
def made(tmp_path_factory, common):
    texts = {f"{o}{y}.txt": report_text(o, y, told=small_truth(seed=i)) for i, (o, y) in enumerate(REPORTS)}
    return open_town(tmp_path_factory.mktemp("chosen"), common, texts)


@pytest.fixture
def talk(made) -> Talk:
    return talk_with(made, datetime(2026, 3, 1, 12))


@pytest.mark.parametrize("question", ["教育局收到几件申请", "2022年收到几件申请"])
def test_the_one_that_has_the_year_is_meant_and_answers_of_that_year_alone(talk, question) -> None:
    assert talk(question).outcome is Outcome.CLARIFY
    assert [(fact.organ, fact.year) for fact in talk("2021年的").facts] == [(YI, 2021)]


def test_where_both_have_it_it_is_asked_back_and_the_choices_keep_the_year(talk) -> None:
    talk("教育局收到几件申请")
    answer = talk("2022年的")
    assert answer.outcome is Outcome.CLARIFY and len(answer.choices) == 2
    assert [(fact.organ, fact.year) for fact in talk(JIA).facts] == [(JIA, 2022)]


def test_where_none_has_it_that_is_said(talk) -> None:
    talk("教育局收到几件申请")
    assert talk("2019年的").outcome is Outcome.NOT_COVERED


def test_a_new_question_with_a_year_is_a_new_question(talk) -> None:
    talk("教育局收到几件申请")
    assert talk("乙县教育局2022年行政处罚几件").facts[0].row[-1] == "行政处罚"


def test_the_name_is_settled_wherever_it_stands_in_the_question(talk) -> None:
    assert talk("我是教育局的，想问教育局2022年收到几件").outcome is Outcome.CLARIFY
    assert [(fact.organ, fact.year) for fact in talk(YI).facts] == [(YI, 2022)]


@pytest.mark.parametrize("words", ["哦对，有两个，我问的是甲县的", "我想问的是甲县教育局的"])
def test_the_choice_may_be_said_with_more_around_it(talk, words) -> None:
    talk("教育局2022年收到几件申请")
    assert [(fact.organ, fact.year) for fact in talk(words).facts] == [(JIA, 2022)]


def test_the_office_of_the_other_county_is_meant_by_its_county(talk) -> None:
    talk("教育局2022年收到几件申请")
    talk("乙县的")
    answer = talk("甲县那个同年是几件，两家差多少")
    assert {fact.organ for fact in answer.facts} == {JIA, YI}


def test_no_report_is_said_to_be_missing_where_only_the_organ_was_not_named(talk) -> None:
    assert talk("2022年几件").outcome is Outcome.CLARIFY
    answer = talk("乙县教育局")
    assert [(fact.organ, fact.year) for fact in answer.facts] == [(YI, 2022)]


@pytest.mark.parametrize("words", ["乙县的 2022年", "乙县 2022年的", "乙县的"])
def test_a_county_and_a_year_choose_its_office_and_not_the_county(talk, words) -> None:
    talk("教育局收到几件申请")
    assert {fact.organ for fact in talk(words).facts} == {YI}
