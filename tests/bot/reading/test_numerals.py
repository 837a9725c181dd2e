"""Numerals are read and printed as laws print them."""

from __future__ import annotations

import pytest

from bot.reading.numerals import print_numeral, read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *[("三", 3), ("十", 10), ("十九", 19), ("二十", 20), ("一百零一", 101), ("一百〇一", 101), ("一百一十", 110)],
        *[("一千二百六十", 1260), ("33", 33), ("３３", 33), ("二〇一九", 2019)],
        *[("两", 2), ("俩", 2), ("仨", 3), ("两百", 200)],
    ],
)
def test_a_numeral_is_read(text: str, number: int) -> None:
    assert read_numeral(text) == number


@pytest.mark.parametrize("text", ["", "几", "三甲", "第三", "3十"])
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert read_numeral(text) is None


def test_every_number_that_is_printed_reads_back() -> None:
    assert all(read_numeral(print_numeral(number)) == number for number in range(1, 10_000))
    assert [print_numeral(n) for n in (10, 12, 20, 101, 110, 1001)] == [
        *("十", "十二", "二十", "一百零一", "一百一十", "一千零一")
    ]


def test_numerals_as_they_are_spoken() -> None:
    assert [read_numeral(word) for word in ("两百", "一百五", "两千五", "一百零五")] == [200, 150, 2500, 105]
    assert [read_numeral(word) for word in ("十二", "一千零五", "3")] == [12, 1005, 3]
    assert [read_numeral(word) for word in ("两万", "一万二", "十二万三千", "一万零五", "万")] == [
        *(20000, 12000, 123000, 10005, None)
    ]
