"""Where one organ alone has a report of the year, it is meant, and that is said."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import LIUHE, NUMBERS
from tests.bot.talking import talk_with

DAY = datetime(2026, 3, 1, 12)


def test_it_is_answered_and_said_for_whom(ask_towns) -> None:
    answer = ask_towns("2020年收到几件申请")
    assert [(fact.organ, fact.value) for fact in answer.facts] == [(LIUHE, NUMBERS[2020][1]["三", "new", "total"])]
    assert answer.text.startswith("没说是哪个机关；有那一年报告的只有柳河镇人民政府，就按它回答。")


def test_where_two_have_the_year_it_is_asked_back(ask_towns) -> None:
    assert ask_towns("2022年收到几件申请").outcome is Outcome.CLARIFY


@pytest.mark.parametrize("question", ["石桥乡2020年收到几件申请", "乙乡2020年收到几件申请"])
def test_where_another_is_named_its_number_stays_untold(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()


@pytest.mark.parametrize("question", ["2020年怎么申请信息公开", "2019年收到几件申请"])
def test_nothing_is_assumed_of_a_rule_or_of_a_year_that_nobody_has(ask_towns, question) -> None:
    answer = ask_towns(question)
    assert "就按它回答" not in answer.text and answer.facts == ()


def test_after_another_organ_the_year_goes_on_with_that_one(towns) -> None:
    say = talk_with(towns, DAY)
    say("石桥乡2022年收到几件申请")
    assert "就按它回答" not in say("2020年收到几件申请").text
