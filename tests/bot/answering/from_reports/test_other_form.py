"""A number that this year's form has no cell for is said not to be there, and no other cell is taken for it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot import wording
from bot.model import Outcome
from tests.bot.talking import talk_with


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("大李庄乡2020年废止了几件规范性文件", "本年废止件数"),
        ("2020年现行有效的规范性文件几件", "现行有效件数"),
        ("2020年逾期不补正的有几件", "申请人无正当理由逾期不补正"),
    ],
)
def test_what_only_the_new_form_has_is_named_as_it_prints_it(ask, question, printed) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOT_FOUND and answer.facts == ()
    assert wording.OTHER_FORM in answer.text and printed in answer.text


@pytest.mark.parametrize("question", ["2020年规范性文件几件", "2020年发了几个规范性文件"])
def test_what_this_form_has_is_answered(ask, question) -> None:
    assert {fact.row[-1] for fact in ask(question).facts} == {"规范性文件"}


def test_the_same_is_answered_of_a_year_whose_form_has_it(county) -> None:
    say = talk_with(county, datetime(2023, 3, 1, 12))
    assert say("甲乡2020年逾期不补正的有几件").facts == ()
    (fact,) = say("2022年的这项呢").facts
    assert fact.year == 2022 and "逾期不补正" in fact.row[-1]


def test_behind_another_cell_of_the_same_row_too(county) -> None:
    say = talk_with(county, datetime(2023, 3, 1, 12))
    assert say("甲乡2020年新制作了几件规范性文件").facts
    answer = say("那年废止了几件")
    assert answer.facts == () and "本年废止件数" in answer.text


def test_a_cell_that_another_years_form_has_is_not_taken_for_the_applications(county) -> None:
    say = talk_with(county, datetime(2023, 3, 1, 12))
    say("甲乡2020年政府集中采购总金额多少")
    answer = say("2021年的采购金额")
    assert answer.facts == () or {fact.row[-1] for fact in answer.facts} == {"政府集中采购"}


def test_a_short_name_of_a_cell_that_this_form_lacks_is_said_to_be_missing(county) -> None:
    say = talk_with(county, datetime(2023, 3, 1, 12))
    assert say("甲乡2022年没交费的几件").facts
    answer = say("2020年没交费的呢")
    assert answer.outcome is Outcome.NOT_FOUND and wording.OTHER_FORM in answer.text


def test_of_many_reports_it_is_said_of_all_that_their_form_has_no_such_cell(county) -> None:
    answer = county.ask("2022年各乡镇的政府集中采购总金额排名")
    assert answer.outcome is Outcome.NOT_FOUND and "各家2022年度的报告" in answer.text
