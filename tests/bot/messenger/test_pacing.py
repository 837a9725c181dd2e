"""Telegram's limits are kept, a 429 is waited out, and one group's trouble is nobody else's."""

import time

import pytest

from bot.messenger.pacing import Limits

GROUP, OTHER = -1001, -1002


@pytest.fixture
def closes_at_once(monkeypatch):
    """Nobody waits for answers that Telegram's limits hold back."""
    monkeypatch.setattr("bot.messenger.running.FINISH_SECONDS", 0.1)


def slow_down(seconds):
    body = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": seconds}}
    return 429, body


def test_a_message_that_was_refused_is_sent_again_no_sooner_than_telegram_said(telegram, chosen, open_door):
    open_door(chosen)
    telegram.failures["sendMessage"].append(slow_down(1))
    telegram.write("/ask 在吗", group=GROUP)
    telegram.sent(1)
    refused = time.monotonic()
    assert [message["text"] for message in telegram.sent(2)] == ["答：在吗"] * 2
    assert time.monotonic() - refused >= 1


def test_while_one_group_is_paused_others_are_answered(telegram, chosen, open_door):
    open_door(chosen)
    telegram.failures["sendMessage"].append(slow_down(2))
    telegram.write("/ask 甲", group=GROUP)
    telegram.sent(1)
    telegram.write("/ask 乙", group=OTHER)
    telegram.write("丙", person=7)
    assert {message["text"] for message in telegram.sent(3)} == {"答：甲", "答：乙", "答：丙"}
    assert [message["text"] for message in telegram.sent(4)][3] == "答：甲"


def test_when_a_second_chat_is_refused_the_limit_is_the_bots_and_everybody_waits(telegram, chosen, open_door):
    open_door(chosen)
    telegram.failures["sendMessage"].extend([slow_down(1), slow_down(1)])
    telegram.write("/ask 甲", group=GROUP)
    telegram.sent(1)
    telegram.write("/ask 乙", group=OTHER)
    telegram.sent(2)
    refused = time.monotonic()
    telegram.write("丙", person=7)
    telegram.sent(3)
    assert time.monotonic() - refused >= 1


def test_a_group_gets_no_more_messages_a_minute_than_telegram_allows(telegram, chosen, open_door, closes_at_once):
    open_door(chosen, limits=Limits(a_minute_in_a_group=3))
    for number in range(5):
        telegram.write(f"/ask {number}", person=number + 1, group=GROUP)
    telegram.write("丙", person=9)
    assert sorted(message["chat_id"] for message in telegram.sent(4)) == [str(GROUP)] * 3 + ["9"]


def test_a_flooded_group_that_fills_the_window_does_not_keep_others_from_being_heard(
    telegram, chosen, open_door, closes_at_once, monkeypatch
):
    monkeypatch.setattr("bot.messenger.polling.HELD_SECONDS", 0.3)
    open_door(chosen, limits=Limits(a_minute_in_a_group=1))
    for number in range(150):
        telegram.write(f"/ask {number}", person=number + 1, group=GROUP if number % 3 else OTHER)
    telegram.write("我也想问", person=900)
    assert "答：我也想问" in {message["text"] for message in telegram.sent(3)}
