"""What is held is handed out once, under a token that nobody guesses, and not for long."""

from __future__ import annotations

import threading

from bot.filing.requesting.one_time import LIFE, OneTime


def test_it_is_taken_once() -> None:
    held: OneTime[str] = OneTime()
    token = held.hold("表")
    assert len(token) >= 22 and held.take(token) == "表"
    assert held.take(token) is None and held.take("") is None


def test_it_waits_half_an_hour_and_no_longer() -> None:
    now = [0.0]
    held: OneTime[str] = OneTime(lambda: now[0])
    early, late = held.hold("早"), None
    now[0] = LIFE / 2
    late = held.hold("晚")
    now[0] = LIFE + 1
    assert held.sweep() == 1
    assert held.take(early) is None and held.take(late) == "晚"


def test_a_flood_pushes_out_the_oldest() -> None:
    held: OneTime[int] = OneTime(most=3)
    tokens = [held.hold(number) for number in range(5)]
    assert [held.take(token) for token in tokens] == [None, None, 2, 3, 4]


def test_of_many_who_come_at_once_one_gets_it() -> None:
    held: OneTime[str] = OneTime()
    token, start, got = held.hold("表"), threading.Barrier(8), []

    def take() -> None:
        start.wait()
        got.append(held.take(token))

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got, key=str) == [None] * 7 + ["表"]
