"""A ranking names the first five and never parts those that have the same."""

from __future__ import annotations

from bot.answering.computing.entries import Entry
from bot.answering.computing.ordering import extreme, ranking
from bot.answering.slots import plain


def towns(*values: int) -> tuple[Entry, ...]:
    return tuple(Entry(f"{chr(0x7532 + i)}镇", f"{chr(0x7532 + i)}镇", 2022, v, "件") for i, v in enumerate(values))


def test_six_towns_give_five_places() -> None:
    lines = plain(ranking(towns(1, 2, 3, 4, 5, 6)).slots).split("\n")[1:]
    assert [line[:2] for line in lines] == ["第一", "第二", "第三", "第四", "第五"]
    assert lines[0].endswith("6件") and lines[-1].endswith("2件")


def test_a_tie_at_the_fifth_place_is_told_whole_and_the_place_behind_a_tie_is_skipped() -> None:
    lines = plain(ranking(towns(9, 9, 5, 4, 1, 1, 1)).slots).split("\n")[1:]
    assert [line[:2] for line in lines] == ["第一", "第三", "第四", "第五"]
    assert lines[-1].count("1件") == 3


def test_several_with_the_highest_value_are_told_together() -> None:
    told = extreme(towns(3, 7, 7), lowest=False)
    assert "，并列；其余：" in plain(told.slots)
    assert plain(told.slots).count("7件") == 2
    assert told.computed[0].value == 7


def test_the_lowest_is_not_the_highest() -> None:
    assert extreme(towns(3, 7, 1), lowest=True).computed[0].value == 1
