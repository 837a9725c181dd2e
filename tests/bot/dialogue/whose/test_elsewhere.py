"""Who asks the same of a place without a report is told that it is not here, and can go on with the last one."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(
    "words",
    [
        "那柴岗乡呢",
        "柴岗乡的呢",
        "那隔壁柴岗乡2022年的",
        "那水利局呢",
        "那残联的呢",
        "那统计局呢",
        "柴岗乡人民政府的呢",
        "那柴岗县人民政府2022年的呢",
    ],
)
def test_of_a_place_without_a_report_it_is_said_that_it_is_not_here(say, words: str) -> None:
    first = say("甲乡2022年予以公开的几件")
    answer = say(words)
    assert answer.outcome is Outcome.NOT_COVERED and answer.facts == ()
    assert "没有收录" in answer.text and "2022年" in answer.text
    assert say("那甲乡的呢").facts == first.facts


def test_a_rule_that_is_asked_with_another_place_is_told(say) -> None:
    say("甲乡2022年予以公开的几件")
    assert say("向柴岗乡申请要钱吗").outcome is not Outcome.NOT_COVERED


def test_where_the_last_one_lies_is_no_other_place(say) -> None:
    say("甲乡2022年予以公开的几件")
    answer = say("乙县的，2021年")
    assert {(fact.organ, fact.year) for fact in answer.facts} == {("甲乡人民政府", 2021)}
