"""A list of words that staff left out is an empty one."""

from __future__ import annotations

from bot.reading.staff_files.word_lists import WordLists

_LISTS = WordLists({"again": ("再说一遍",), "back": ("回到", "刚才")})


def test_several_lists_are_read_in_the_order_that_they_are_named() -> None:
    assert _LISTS.words("back", "again") == ("回到", "刚才", "再说一遍")


def test_a_list_that_staff_left_out_holds_no_word_and_is_never_heard() -> None:
    assert _LISTS.words("wrong") == ()
    assert not _LISTS.heard("不对，是2021年", "wrong")


def test_a_word_of_any_of_the_lists_is_heard() -> None:
    assert _LISTS.heard("刚才那个数", "again", "back")
    assert not _LISTS.heard("明年呢", "again", "back")
