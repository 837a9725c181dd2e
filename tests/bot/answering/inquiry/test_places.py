"""Places in an order, told from the words for them."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.answering.inquiry.places import asks_which_place, places_in
from tests.bot.answering.computing.county import TOWNS, new
from tests.bot.talking import talk_with


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("第二名呢", (2,)),
        ("第一和第三差多少", (1, 3)),
        ("前三名加起来", (1, 2, 3)),
        ("倒数第二是谁", (-2,)),
        ("垫底的是谁", (-1,)),
        ("最多的三个单位", (1, 2, 3)),
        ("最少的两家", (-1, -2)),
        ("次多的是谁", (2,)),
        ("状元和探花", (1, 3)),
        ("谁吊车尾", (-1,)),
        ("最多和最少差多少", (1, -1)),
        ("第三部分的表", ()),
        ("第二年呢", ()),
        ("前三年呢", ()),
        ("第二十条怎么说", ()),
    ],
)
def test_the_places_that_a_text_names(language, text, places) -> None:
    assert places_in(text, language)[0] == places


def test_after_the_fewest_the_second_is_counted_from_the_end(language) -> None:
    assert places_in("第二名呢", language, backwards=True)[0] == (-2,)


def test_asking_where_somebody_stands() -> None:
    assert asks_which_place("某乡排第几") and asks_which_place("某局第几名") and not asks_which_place("第二名呢")


def test_a_clerks_own_word_names_a_place(clerks_county) -> None:
    say = talk_with(clerks_county, datetime(2023, 3, 1, 12))
    say("各乡镇2022年新收排名")
    fewest = min(TOWNS, key=lambda town: new(town, 2022))
    assert {fact.organ for fact in say("坐红板凳的是谁").facts[:1]} == {f"{fewest}人民政府"}
