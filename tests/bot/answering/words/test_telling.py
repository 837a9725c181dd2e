"""What a list made of parts says again and again is kept once."""

from __future__ import annotations

from bot.answering.words.telling import telling


def test_a_phrase_of_which_all_was_said_is_left_out() -> None:
    assert telling(["头年没办完", "去年没弄完", "去年没办完"]) == ["头年没办完", "去年没弄完"]


def test_short_phrases_come_first_and_all_that_is_new_is_kept() -> None:
    assert telling(["上年结转", "结转", "新收"]) == ["结转", "新收", "上年结转"]


def test_a_single_character_is_a_phrase_of_its_own() -> None:
    assert telling(["收", "新收"]) == ["收", "新收"]
