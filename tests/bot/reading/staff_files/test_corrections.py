"""The list of corrected cells reads as it was written, and a broken one is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.errors import MalformedFile
from bot.reading.staff_files.corrections import Correction, number_of, read_corrections, write_corrections

ONE = Correction(
    "reports/某某乡2020.txt", "r1", "s1", "三", "new", "total", 88, '原件"盖章页"写的是 88\\八十八', "甲", "2026-11-25",
    "新收（总计）",
)  # fmt: skip


@pytest.mark.parametrize("value", [88, 0, -3, Decimal("12.50")])
def test_what_is_written_reads_the_same(value):
    correction = Correction(**{**{n: getattr(ONE, n) for n in ONE.__dataclass_fields__}, "value": value})
    assert read_corrections(write_corrections([correction, ONE])) == (correction, ONE)


@pytest.mark.parametrize("words", ["一行\n两行", "制表\t符", "\x7f", "𠮷", "'''", '"""', "\\u0041", "# 不是注释"])
def test_whatever_a_clerk_types_as_reason_stays_as_it_is(words):
    correction = Correction(**{**{n: getattr(ONE, n) for n in ONE.__dataclass_fields__}, "reason": words})
    assert read_corrections(write_corrections([correction])) == (correction,)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("88", 88),
        (" ８８ ", 88),
        ("1,234", 1234),
        ("12.5", Decimal("12.5")),
        ("", None),
        ("约3件", None),
        ("1e9", None),
    ],
)
def test_a_number_is_read_as_a_clerk_types_it(words, number):
    assert number_of(words) == number


@pytest.mark.parametrize(
    "text",
    ["[[cell]\n", "[[cell]]\ndocument = 'x'\n", write_corrections([ONE]).replace('"88"', '"很多"'),
     write_corrections([ONE]) + "colour = 'red'\n"],
)  # fmt: skip
def test_a_broken_list_is_told_with_what_to_do(text):
    with pytest.raises(MalformedFile) as told:
        read_corrections(text)
    assert told.value.remedy
