"""「这一项占办结总数多少」 behind 哪种理由最多: the share of the one that was most, and not of its whole group."""

from __future__ import annotations

import re

import pytest

from tests.bot.answering.computing.county import TOWNS

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
