"""Numbers that tell which organs are asked for."""

from __future__ import annotations

import pytest

from bot.answering.inquiry.bound import bound_in


@pytest.mark.parametrize(
    ("text", "than", "number"),
    [
        ("新收超过4000件的", ">", 4000),
        ("不到一百件的有谁", "<", 100),
        ("两千件以上的", ">=", 2000),
        ("不超过10件的", "<=", 10),
        ("一百五十件以下", "<=", 150),
        ("过千的单位", ">=", 1000),
        ("超过一百五十件的", ">", 150),
        ("超过一百五的", ">", 150),
        ("不到两万件的", "<", 20000),
    ],
)
def test_a_bound_is_read_in_digits_and_in_words(text, than, number) -> None:
    bound = bound_in(text)
    assert bound and (bound.than, bound.number) == (than, number)


@pytest.mark.parametrize("text", ["超过二十天没答复", "超过20个工作日", "新收几件", "不到一个月"])
def test_a_time_is_no_bound(text) -> None:
    assert bound_in(text) is None
