"""How old a grown-up is tells no year of a report, and not who may ask."""

from __future__ import annotations

import pytest

from bot.answering.asides.age_told import only_tells_an_age, without_age


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("怎么申请，俺都68岁了", "怎么申请"),
        ("今年65岁，能不能申请", "能不能申请"),
        ("我今年七十三了，想问问咱乡收了几份申请", "我七十三了，想问问咱乡收了几份申请"),
        ("俺今年七十了，村里占俺家地", "俺七十了，村里占俺家地"),
        ("今年七十二了", "七十二了"),
    ],
)
def test_an_age_is_left_out_before_a_question_and_else_its_year_alone(typed: str, asked: str) -> None:
    assert without_age(typed) == asked


@pytest.mark.parametrize(
    "typed",
    ["今年15岁，能不能申请", "今年30了吧，收了多少件", "今年七十三件，去年呢", "去年40，今年60，多了百分之几"],
)
def test_a_child_s_age_and_a_count_are_left_as_they_are(typed: str) -> None:
    assert without_age(typed) == typed


def test_an_age_alone_is_known_for_one() -> None:
    assert only_tells_an_age("今年七十二了") and only_tells_an_age("俺六十八岁")
    assert not only_tells_an_age("今年三十多件了") and not only_tells_an_age("今年12")
