"""Numbers that tell which organs are asked for."""

from __future__ import annotations

import pytest

from bot.answering.inquiry.bound import bound_in, bounds_in


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


@pytest.mark.parametrize(("text", "number"), [("新收过一千件的", 1000), ("复议总计又过100件的", 100)])
def test_more_than_a_round_number_is_said_with_one_character_too(text, number) -> None:
    bound = bound_in(text)
    assert bound and (bound.than, bound.number) == (">", number)


@pytest.mark.parametrize("text", ["收到过100件吗", "被告过两件", "办过十件"])
def test_what_ever_happened_is_no_bound(text) -> None:
    assert bound_in(text) is None


def test_each_number_that_is_passed_is_a_bound_of_its_own() -> None:
    found = [(bound.than, bound.number) for _, bound in bounds_in("新收不超过10件、复议超过3件、结转20件以上的")]
    assert found == [("<=", 10), (">", 3), (">=", 20)]
