"""A name that two organs bear: all of them are meant, or one alone has the year; else it is asked back."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth

DAY = datetime(2026, 3, 1, 12)
JIA, YI = "甲县教育局", "乙县教育局"
REPORTS = [(JIA, 2022), (YI, 2022), (YI, 2021), ("甲县城关镇人民政府", 2022), ("乙县城关镇人民政府", 2022),
           ("甲县石桥乡人民政府", 2022), ("乙县市场监督管理局", 2022)]  # fmt: skip


@pytest.fixture(scope="module")
def ask_counties(tmp_path_factory, common):
    texts = {f"{o}{y}.txt": report_text(o, y, told=small_truth(seed=i)) for i, (o, y) in enumerate(REPORTS)}
    made = open_town(tmp_path_factory.mktemp("shared"), common, texts)
    return lambda question, session=None: made.ask(question, session, DAY)


def organs(answer) -> list[str]:
    return [fact.organ for fact in answer.facts]


def test_the_only_one_that_has_the_year_is_answered_and_that_is_said(ask_counties) -> None:
    answer = ask_counties("教育局2021年收到几件申请")
    assert organs(answer) == [YI]
    assert answer.text.startswith("叫这个名字的不止一个，有您问的那一年的只有乙县教育局")


def test_where_both_have_the_year_it_is_asked_back(ask_counties) -> None:
    assert ask_counties("教育局2022年收到几件申请").outcome is Outcome.CLARIFY
    assert ask_counties("教育局收到几件申请").outcome is Outcome.CLARIFY


@pytest.mark.parametrize(
    "question",
    [
        "乙县的教育局哈，不是甲县那个教育局，2022年新收多少",
        "教育局2022年新收几件，乙县的，不是甲县的",
        "不是甲县的教育局，是乙县的，2022年新收几件",
        "乙县教育局2022年新收几件，不要甲县教育局的申请",
    ],
)
def test_the_one_that_is_said_not_to_be_meant_is_not_told(ask_counties, question) -> None:
    assert organs(ask_counties(question)) == [YI]


@pytest.mark.parametrize("name", ["两个教育局", "俩教育局", "所有教育局"])
def test_both_are_meant_where_their_number_is_said(ask_counties, name) -> None:
    assert sorted(organs(ask_counties(f"{name}2022年各收到几件申请"))) == sorted([JIA, YI])


def test_both_are_meant_where_it_is_said_behind_the_name(ask_counties) -> None:
    assert sorted(organs(ask_counties("教育局两个县的2022年各收到几件申请"))) == sorted([JIA, YI])


@pytest.mark.parametrize("names", ["甲县城关镇、石桥乡", "甲县石桥乡和城关镇", "甲县的石桥乡、城关镇"])
def test_a_county_before_the_first_of_a_list_is_meant_of_all(ask_counties, names) -> None:
    answer = ask_counties(f"{names}2022年一共收到几件申请")
    assert set(organs(answer)) == {"甲县城关镇人民政府", "甲县石桥乡人民政府"}


def test_four_townships_behind_their_names_are_these_and_no_others(ask_counties) -> None:
    answer = ask_counties("甲县城关镇、石桥乡两个乡镇2022年一共收到几件申请")
    assert len(set(organs(answer))) == 2 and answer.computed[0].operation == "合计"


@pytest.mark.parametrize("name", ["市场监管局", "市监局", "县市场监管局", "乙县市监局", "市场监督管理局"])
def test_an_office_is_known_by_its_short_names(ask_counties, name) -> None:
    assert organs(ask_counties(f"{name}2022年收到几件申请")) == ["乙县市场监督管理局"]


def test_a_short_name_answers_our_question_back(ask_counties) -> None:
    asked = ask_counties("2022年收到几件申请")
    assert asked.outcome is Outcome.CLARIFY
    answer = ask_counties("市场监管局", asked.session)
    assert organs(answer) == ["乙县市场监督管理局"] and answer.facts[0].year == 2022


@pytest.mark.parametrize("name", ["教育局", "城关镇"])
def test_where_none_has_the_year_both_are_named_and_nothing_is_asked_back(ask_counties, name) -> None:
    answer = ask_counties(f"{name}2019年收到几件申请")
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()
    assert f"甲县{name}" in answer.text and f"乙县{name}" in answer.text
