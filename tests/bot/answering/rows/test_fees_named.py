"""收费 of an organ and a year is the row of the table, whatever else it means where nobody's number is asked for."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.computing.county import number
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize("words", ["甲乡收费2022年多少", "甲乡2022年收费几多", "甲乡收费，2022年收了多少"])
def test_what_was_charged_is_told(say, words: str) -> None:
    assert [fact.value for fact in say(words).facts] == [number("甲乡", 2022, "二", "fees", "charged")]


def test_how_much_less_was_charged_is_no_change_of_requests(say) -> None:
    told = say("甲乡收费2022年比2021年少收了多少")
    assert {fact.row[-1] for fact in told.facts} == {"行政事业性收费"}


def test_beside_what_came_in_it_is_told_too(say) -> None:
    told = {fact.value for fact in say("甲乡2022年新收几件，收费多少").facts}
    assert number("甲乡", 2022, "二", "fees", "charged") in told
    assert number("甲乡", 2022, "三", "new", "total") in told


def test_what_a_request_costs_is_still_told_by_the_guide(say) -> None:
    assert say("申请公开收费多少").facts == ()


@pytest.mark.parametrize("words", ["甲乡2022年停车收费多少", "甲乡2022年收费多少人投诉", "甲乡2022年收费多了能退吗"])
def test_what_somebody_else_charges_or_who_complains_is_another_matter(say, words: str) -> None:
    assert number("甲乡", 2022, "二", "fees", "charged") not in [fact.value for fact in say(words).facts]


@pytest.mark.parametrize("words", ["甲乡揽银2022年多少", "甲乡2022年收费囫囵个多少"])
def test_a_clerks_own_words_ask_for_it_too(clerks_county, words: str) -> None:
    say = talk_with(clerks_county, datetime(2023, 3, 1, 12))
    assert [fact.value for fact in say(words).facts] == [number("甲乡", 2022, "二", "fees", "charged")]


def test_a_clerks_own_word_tells_it_from_others_charges(clerks_county) -> None:
    say = talk_with(clerks_county, datetime(2023, 3, 1, 12))
    assert number("甲乡", 2022, "二", "fees", "charged") not in [
        f.value for f in say("甲乡2022年过路的事，收费多少").facts
    ]


@pytest.mark.parametrize("words", ["甲乡2022年收费总金额多少", "甲乡2022年行政事业性收费总金额多少"])
def test_the_sum_of_what_was_charged_is_not_what_was_spent_on_purchases(say, words: str) -> None:
    assert [fact.value for fact in say(words).facts] == [number("甲乡", 2022, "二", "fees", "charged")]


@pytest.mark.parametrize("words", ["甲乡2022年的收费比柳河镇多多少", "甲乡2022年的收费和柳河镇比谁多"])
def test_what_two_charged_is_compared(say, words: str) -> None:
    both = {number(town, 2022, "二", "fees", "charged") for town in ("甲乡", "柳河镇")}
    assert both <= {fact.value for fact in say(words).facts}


@pytest.mark.parametrize("words", ["各乡镇2022年收费多少", "2022年哪个乡镇收费最多"])
def test_what_a_set_charged_is_the_row_of_its_reports(county, words) -> None:
    facts = county.ask(words).facts
    assert facts and {fact.row[-1] for fact in facts} == {"行政事业性收费"}
