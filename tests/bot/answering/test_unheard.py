"""A half of a question that asks for a number and was not understood is said to be so, and never left out silently."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.talking import talk_with


@pytest.fixture
def say(county):
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize(
    ("asked", "unheard"),
    [
        ("甲乡2022年村里修路的有几份，没给的有几份", "村里修路的有几份"),
        ("甲乡2022年新收几件，对方满意的几件", "对方满意的几件"),
    ],
)
def test_a_half_that_nothing_is_known_of_is_named_beside_the_number_of_the_other(say, asked: str, unheard: str) -> None:
    answer = say(asked)
    assert answer.facts
    assert f"{unheard}”，这半句我没听懂" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "甲乡2022年新收几件，不予公开的几件",
        "甲乡2022年给人家的有几份，没给的有几份",
        "甲乡2022年复议一共几件，这样的有几件",
        "甲乡2022年没现成的，得另外做一份的，这种的几件",
        "甲乡2022年没经过复议，直接告到法院的有几件",
        "那个事，甲乡2022年一共收到几件",
    ],
)
def test_what_was_understood_or_only_points_back_is_not_said_to_be_missed(say, asked: str) -> None:
    assert "没听懂" not in say(asked).text
