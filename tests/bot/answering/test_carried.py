"""What one year left to the next stands in both reports; the one that is there is quoted, in the right row."""

from __future__ import annotations

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
