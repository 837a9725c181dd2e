"""How old a grown-up is tells no year of a report, and not who may ask."""

from __future__ import annotations

import pytest

from bot.answering.age_told import only_tells_an_age, without_age


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("我今年七十三了，想问问咱乡收了几份申请", "想问问咱乡收了几份申请"),
        ("怎么申请，俺都68岁了", "怎么申请"),
        ("今年65岁，能不能申请", "能不能申请"),
        ("老汉今年七十二，眼神不好", "眼神不好"),
    ],
)
def test_a_clause_that_only_tells_an_age_is_left_out(typed: str, asked: str) -> None:
    assert without_age(typed) == asked


@pytest.mark.parametrize(
    "typed",
    ["今年15岁，能不能申请", "今年30了吧，收了多少件", "今年七十三件，去年呢", "2022年，收了几件", "今年七十二了"],
)
def test_a_child_s_age_a_count_and_what_is_said_alone_are_left_as_they_are(typed: str) -> None:
    assert without_age(typed) == typed


def test_an_age_alone_is_known_for_one() -> None:
    assert only_tells_an_age("今年七十二了") and only_tells_an_age("俺六十八岁")
    assert not only_tells_an_age("今年三十多件了") and not only_tells_an_age("今年12")
