"""Guessing is stopped, and a stranger's guesses do not lock a clerk out where she works."""

from __future__ import annotations

from bot.staff.lockout import FROM_ANYWHERE, FROM_ONE_PLACE, OF_ANY_NAME, SECONDS, Lockout


def failing(times: int, address: str = "192.0.2.1", start: float = 0.0) -> Lockout:
    lockout = Lockout()
    for i in range(times):
        lockout.failed("甲", address, start + i)
    return lockout


def test_one_failure_less_than_too_many_may_be_tried_again():
    assert failing(FROM_ONE_PLACE - 1).seconds_to_wait("甲", "192.0.2.1", 10) == 0


def test_too_many_failures_must_wait_and_not_for_ever():
    lockout = failing(FROM_ONE_PLACE)
    assert 0 < lockout.seconds_to_wait("甲", "192.0.2.1", FROM_ONE_PLACE) <= SECONDS
    assert lockout.seconds_to_wait("甲", "192.0.2.1", FROM_ONE_PLACE + SECONDS) == 0


def test_another_name_and_another_place_are_free():
    lockout = failing(FROM_ONE_PLACE)
    assert lockout.seconds_to_wait("乙", "192.0.2.1", 10) == 0
    assert lockout.seconds_to_wait("甲", "192.0.2.2", 10) == 0


def test_guesses_from_many_places_are_stopped_together():
    lockout = Lockout()
    for i in range(FROM_ANYWHERE):
        lockout.failed("甲", f"192.0.2.{i}", float(i))
    assert lockout.seconds_to_wait("甲", "198.51.100.1", FROM_ANYWHERE) > 0


def test_success_clears_the_count_of_that_place():
    lockout = failing(FROM_ONE_PLACE - 1)
    lockout.succeeded("甲", "192.0.2.1")
    lockout.failed("甲", "192.0.2.1", 5)
    assert lockout.seconds_to_wait("甲", "192.0.2.1", 6) == 0


def test_one_place_that_tries_many_names_is_stopped_and_others_are_not():
    lockout = Lockout()
    for i in range(OF_ANY_NAME):
        lockout.failed(f"没有{i}", "192.0.2.1", float(i))
    assert lockout.seconds_to_wait("甲", "192.0.2.1", OF_ANY_NAME) > 0
    assert lockout.seconds_to_wait("甲", "192.0.2.2", OF_ANY_NAME) == 0
