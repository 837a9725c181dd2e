"""Staff's days off: read as written, or refused with the line and what to do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.errors import MalformedFile
from bot.reading.staff_files.holidays import EMPTY, read_holidays

GOOD = """# 甲县自己补的
announced = [2031]

[[holiday]]
name = "元旦"
first = 2031-01-01
last = "2031-01-03"
working = [2031-01-11]
"""


def test_days_with_and_without_quotes_are_read() -> None:
    read = read_holidays(GOOD)
    assert read.announced == {2031} and read.working == {date(2031, 1, 11)}
    assert read.off == {date(2031, 1, day): "元旦" for day in (1, 2, 3)}


def test_one_day_off_needs_no_last() -> None:
    assert read_holidays('[[holiday]]\nname = "停电"\nfirst = 2031-05-06\n').off == {date(2031, 5, 6): "停电"}


def test_the_common_file_is_an_example_in_comments() -> None:
    text = Path(__file__).parents[4].joinpath("knowledge/common/holidays.toml").read_text(encoding="utf-8")
    assert read_holidays(text) == EMPTY
    example = "\n".join(line.removeprefix("# ").split("      ")[0].split("  为")[0] for line in text.split("\n")[3:])
    assert date(2027, 1, 2) in read_holidays(example.replace("#", "")).off


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("2031-01-01", "2031-13-01", 6, "TOML"),
        ('"2031-01-03"', '"元月三日"', 4, "last 不是日期：元月三日"),
        ('"2031-01-03"', '"2030-01-03"', 4, "last 不能早于 first"),
        ('"2031-01-03"', '"2031-06-03"', 4, "超过一个月"),
        ('name = "元旦"', "", 4, "缺少 name"),
        ("2031-01-11", "2031-01-13", 4, "2031-01-13 本来就不是周末"),
        ("[2031-01-11]", "2031-01-11", 4, "working 要写成"),
        ("2031-01-11", "2031-01-11]\nmistake = [1", 4, "mistake"),
        ("[2031]", "2031", 2, "announced 写得不对"),
        ("announced", "anounced", 2, "不认识「anounced」"),
        ('last = "2031-01-03"', 'last = "2031-01-12"', 4, "既写了放假又写了上班"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_to_do(old, new, line, words) -> None:
    with pytest.raises(MalformedFile) as caught:
        read_holidays(GOOD.replace(old, new))
    assert caught.value.line == line
    assert words in str(caught.value) and caught.value.remedy
