"""How a rate is reckoned is told with its formula, also where no report is named, and the next question goes on."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.talking import talk_with


@pytest.mark.parametrize(
    ("words", "formula"),
    [
        ("公开率一般怎么算", "公开率＝（予以公开＋部分公开）÷办理结果总计"),
        ("纠错率怎么算的", "复议纠错率＝结果纠正÷（总计－尚未审结）"),
        ("公开率和纠错率分别怎么算", "复议纠错率＝结果纠正÷（总计－尚未审结）"),
    ],
)
def test_the_formula_is_told(county, words, formula) -> None:
    answer = county.ask(words)
    assert answer.outcome is Outcome.ANSWERED and formula in answer.text and not answer.facts


def test_the_next_question_is_reckoned_so(county) -> None:
    alone = county.ask("甲乡2022年公开率多少")
    say = talk_with(county, datetime(2023, 3, 1, 12))
    say("公开率怎么算")
    assert say("照这个算法，甲乡2022年是多少").computed == alone.computed


def test_how_days_are_counted_is_no_rate(county) -> None:
    assert "÷" not in county.ask("20个工作日怎么算").text


def test_it_stays_with_the_organ_that_was_spoken_of(county) -> None:
    alone = county.ask("甲乡2021年公开率多少")
    say = talk_with(county, datetime(2023, 3, 1, 12))
    say("甲乡2022年公开率多少")
    say("公开率怎么算的")
    assert say("2021年呢").computed == alone.computed


def test_the_only_report_there_is_is_meant_without_a_name(assistant) -> None:
    now = datetime(2021, 9, 1, 12)
    first = assistant.ask("公开率怎么算", now=now)
    assert assistant.ask("2020年呢", first.session, now).outcome is not Outcome.NOT_COVERED


def test_who_asks_what_goes_into_it_gets_no_bare_formula(county) -> None:
    assert "公开率＝" not in county.ask("信访的公开率怎么算进去").text
