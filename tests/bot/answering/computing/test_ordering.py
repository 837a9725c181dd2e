"""A ranking names the first five and never parts those that have the same."""

from __future__ import annotations

from bot.answering.computing.entries import Entry
from bot.answering.computing.ordering import extreme, ranking
from bot.answering.sources.slots import plain


def towns(*values: int) -> tuple[Entry, ...]:
    return tuple(Entry(f"{chr(0x7532 + i)}镇", f"{chr(0x7532 + i)}镇", 2022, v, "件") for i, v in enumerate(values))


def test_of_twelve_towns_ten_have_a_place_and_the_others_are_counted() -> None:
    lines = plain(ranking(towns(*range(1, 13))).slots).split("\n")[1:]
    assert [line[:2] for line in lines[:-1]] == [f"第{place}" for place in "一二三四五六七八九十"]
    assert lines[0].endswith("12件") and lines[9].endswith("3件")
    assert lines[-1] == "还有没列出的 2 个，都比这少。"


def test_a_tie_at_the_tenth_place_is_told_whole_and_the_place_behind_a_tie_is_skipped() -> None:
    lines = plain(ranking(towns(20, 20, 19, 18, 17, 16, 15, 14, 13, 1, 1, 1)).slots).split("\n")[1:]
    assert [line[:2] for line in lines][:3] == ["第一", "第三", "第四"]
    assert lines[-1].startswith("第十") and lines[-1].count(" 1件") == 3


def test_several_with_the_highest_value_are_told_together() -> None:
    told = extreme(towns(3, 7, 7), lowest=False)
    assert "，并列；其余：" in plain(told.slots)
    assert plain(told.slots).count("7件") == 2
    assert told.computed[0].value == 7


def test_the_lowest_is_not_the_highest() -> None:
    assert extreme(towns(3, 7, 1), lowest=True).computed[0].value == 1


def test_how_far_the_first_is_ahead_is_told_where_it_is_asked() -> None:
    assert "最多的和下一个相差 4件（9－5）" in plain(extreme(towns(9, 5, 2), lowest=False, ahead=True).slots)
    assert "最少的和下一个相差 3件（5－2）" in plain(extreme(towns(9, 5, 2), lowest=True, ahead=True).slots)
    assert "相差" not in plain(extreme(towns(9, 5, 2), lowest=False).slots)
