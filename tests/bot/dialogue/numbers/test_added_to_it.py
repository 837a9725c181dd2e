"""What is added to what was told, and what is only added up by its own words."""

from __future__ import annotations

from tests.bot.answering.computing.county import computed, new, number


def test_two_cells_joined_by_plus_are_added_up_whatever_was_told_before(say) -> None:
    taken = number("甲乡", 2022, "三", "carried_in", "total")
    say("甲乡2022年上年结转多少件，结转下年度多少件")
    assert computed(say("那新收加上年结转合计多少"), "合计") == [new("甲乡", 2022) + taken]


def test_both_are_the_row_that_was_told_and_the_one_that_is_named(say) -> None:
    say("甲乡2022年新收多少")
    left = number("甲乡", 2022, "三", "carried_out", "total")
    assert computed(say("结转下年的呢，两样加起来多少"), "合计") == [new("甲乡", 2022) + left]
