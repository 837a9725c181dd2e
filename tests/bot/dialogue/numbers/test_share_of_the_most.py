"""「这一项占办结总数多少」 behind 哪种理由最多: the share of the one that was most, and not of its whole group."""

from __future__ import annotations

import re

import pytest

from bot.reading.forms import load_form
from tests.bot.answering.computing.county import TOWNS, form_of, number

TOWN = TOWNS[0]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("不予公开的各种理由里，哪一项件数最多", "这一项占当年办结总数多少"),
        ("不予公开的理由哪个最多", "那它占办结的几成"),
        ("不予公开的理由哪个最少", "占办结总数的百分之几"),
        ("哪类申请人最多", "它占新收总数的百分之几"),
    ],
)
def test_the_one_that_was_told_first_is_divided(say, first, then) -> None:
    told = re.search(r"最[多少]：\D+(\d+)件", say(f"{TOWN}2022年{first}").text)
    assert told
    assert f"占 {told[1]}÷" in say(then).text


def test_another_row_that_is_named_is_divided_itself(say) -> None:
    say(f"{TOWN}2022年不予公开的理由哪个最多")
    assert "予以公开" in say("予以公开占办结总数的百分之几").text


@pytest.mark.parametrize(("words", "place"), [("第二多的占办结总数多少", 1), ("最少的占办结总数多少", -1)])
def test_another_place_in_the_order_is_divided_where_it_is_named(say, words, place) -> None:
    say(f"{TOWN}2022年不予公开的理由哪个最多")
    group = load_form(form_of(2022)).table("三").group("withheld")
    assert group is not None
    ordered = sorted({number(TOWN, 2022, "三", row, "total") for row in group.rows}, reverse=True)
    told = re.search(r"占 (\d+)÷", say(words).text)
    assert told and int(told[1]) == ordered[place]


@pytest.mark.parametrize("words", ["剩下的一共占办结总数多少", "全部加起来占办结总数多少"])
def test_all_of_them_together_are_not_the_one_that_was_most(say, words) -> None:
    first = re.search(r"最多：\D+(\d+)件", say(f"{TOWN}2022年不予公开的理由哪个最多").text)
    assert first and f"占 {first[1]}÷" not in say(words).text
