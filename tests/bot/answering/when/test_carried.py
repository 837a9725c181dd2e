"""What one year left to the next stands in both reports; the one that is there is quoted, in the right row."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("大李庄乡2019年拖到2020年还没办完的申请有几件", "carried_in"),
        ("大李庄乡2020年留到2021年接着办的申请有几件", "carried_out"),
        ("大李庄乡2020年结转到2021年的有几件", "carried_out"),
        ("大李庄乡拖到2021年才接着办的申请有几件", "carried_out"),
        ("大李庄乡2020办不完转到2021的有几个", "carried_out"),
    ],
)
def test_the_row_goes_by_which_year_s_report_is_there(assistant, question: str, row: str) -> None:
    answer = assistant.ask(question)
    titles = {"carried_in": "上年结转", "carried_out": "结转下年度"}
    assert [titles[row] in "".join(fact.row) for fact in answer.facts] == [True]
    assert answer.understood.years == (2020,)


def test_what_last_year_left_over_to_this_one_stands_in_last_years_report(assistant) -> None:
    answer = assistant.ask("大李庄乡去年没办完、拖到今年接着办的有几件", now=datetime(2021, 5, 1))
    assert ["结转下年度" in "".join(fact.row) for fact in answer.facts] == [True]
    assert answer.understood.years == (2020,)


def test_what_was_dragged_into_a_year_is_taken_over_in_its_report(assistant) -> None:
    (fact,) = assistant.ask("上一年度拖进2020年的申请里头，以商业企业身份提的，大李庄乡填的数是？").facts
    assert "上年结转" in "".join(fact.row) and "商业企业" in fact.column[-1]


@pytest.mark.parametrize(
    "words", ["2019年没办完接过来的几件", "2019年结转过来几件", "2019年没办完转过来的申请填的几件"]
)
def test_what_a_year_without_a_report_left_over_stands_in_the_next_years(assistant, words) -> None:
    answer = assistant.ask(words, now=datetime(2021, 5, 1))
    assert ["上年结转" in "".join(fact.row) for fact in answer.facts] == [True]


def test_what_came_into_a_year_without_a_report_is_in_no_later_one(assistant) -> None:
    for words in ("大李庄乡2019年上年结转几件", "大李庄乡2019年收到几件申请", "大李庄乡2019年结转下年的几件"):
        assert assistant.ask(words, now=datetime(2021, 5, 1)).outcome is Outcome.NOT_COVERED


@pytest.mark.parametrize(("year", "words"), [(2020, "结转下年的几件"), (2021, "结转下年度几件")])
def test_a_year_and_what_it_left_over_are_that_years(say, year, words) -> None:
    assert [(f.year, "结转下年度" in "".join(f.row)) for f in say(f"甲乡{year}年{words}").facts] == [(year, True)]


def test_what_is_owed_without_an_answer_is_what_the_year_left_over_unless_it_was_the_year_before(ask) -> None:
    def row(question: str) -> str:
        return ask(question).facts[0].row[0]

    assert "结转下年度" in row("大李庄乡2020年欠着没答的有几件")
    assert "结转下年度" in row("大李庄乡2020年年底还欠着没答的有几件")
    assert "上年结转" in row("大李庄乡2020年，上年欠着没答的有几件")


def test_behind_what_a_year_took_over_what_it_left_to_the_next_is_told(say) -> None:
    say("甲乡2022年上年结转的有几件")
    (fact,) = say("转到2023年的呢").facts
    assert fact.year == 2022 and "结转下年度" in fact.row[-1]


@pytest.mark.parametrize(
    ("question", "year", "row"),
    [
        ("甲乡2021年没办完转到2022年接着办的有几件", 2021, "结转下年度"),
        ("甲乡2021年转到2022年的有几件", 2021, "结转下年度"),
        ("甲乡转到2022年来的有几件", 2022, "上年结转"),
    ],
)
def test_where_both_reports_are_there_it_is_told_from_the_year_that_is_spoken_of(say, question, year, row) -> None:
    assert [(fact.year, row in "".join(fact.row)) for fact in say(question).facts] == [(year, True)]


def test_what_was_left_to_the_next_year_behind_a_number_of_this_one(say) -> None:
    say("甲乡2021年重复申请几件")
    assert [(f.year, "结转下年度" in "".join(f.row)) for f in say("结转到22年的多少").facts] == [(2021, True)]


def test_what_else_is_dragged_on_is_no_request(say) -> None:
    assert not [f for f in say("甲乡2021年复议拖到2022年的几件").facts if "结转" in "".join(f.row)]


def test_what_a_year_left_to_this_one_is_told_from_its_own_report(county) -> None:
    answer = county.ask("甲乡22年留到今年接着办的有几件", now=datetime(2023, 3, 1, 12))
    assert [(fact.year, "结转下年度" in "".join(fact.row)) for fact in answer.facts] == [(2022, True)]


def test_what_was_finished_is_told_beside_what_was_left_to_this_year(say) -> None:
    answer = say("甲乡去年一共办完了多少件申请，还有几件没办完留到今年的")
    assert {fact.row[-1] for fact in answer.facts} >= {"（七）总计"} and len(answer.facts) == 2
