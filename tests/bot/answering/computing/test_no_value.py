"""A rate of nothing cannot be reckoned, which is no fault of the report; what a form has no cell for is not there."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize("rate", ["公开率", "复议纠错率", "诉讼败诉率"])
def test_where_there_is_nothing_to_divide_it_is_said_so(ask, rate) -> None:
    answer = ask(f"大李庄乡2020年{rate}是多少")
    assert answer.outcome is Outcome.ANSWERED and "算不出来" in answer.text
    assert "没有能确定的数" not in answer.text and answer.citations


def test_a_rate_that_the_form_has_no_cells_for_is_not_found(ask_county) -> None:
    assert ask_county("甲乡2022年平均每个采购项目多少钱").outcome in (Outcome.NOT_FOUND, Outcome.NOT_COVERED)
