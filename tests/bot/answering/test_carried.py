"""What one year left to the next stands in both reports; the one that is there is quoted, in the right row."""

from __future__ import annotations

from datetime import datetime

import pytest


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("大李庄乡2019年拖到2020年还没办完的申请有几件", "carried_in"),
        ("大李庄乡2020年留到2021年接着办的申请有几件", "carried_out"),
        ("大李庄乡2020年结转到2021年的有几件", "carried_out"),
        ("大李庄乡拖到2021年才接着办的申请有几件", "carried_out"),
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
