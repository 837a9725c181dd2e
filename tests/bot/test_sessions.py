"""A conversation is remembered for its own person only, for a while, and in bounded number."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

import pytest

from bot.sessions import Sessions
from bot.settings import SessionSettings

NOON = datetime(2026, 11, 23, 12)


def sessions(minutes: int = 30, most: int = 100) -> Sessions[str]:
    return Sessions(SessionSettings(minutes=minutes, most=most))


def say(held: Sessions[str], id_: str | None, state: str | None = None, at: datetime = NOON) -> tuple[str, str | None]:
    """One turn: the session's id, and what was remembered before it."""
    with held.open(id_, at) as session:
        before = session.state
        if state is not None:
            session.state = state
        return session.id, before


def test_what_was_said_is_remembered_in_the_next_turn() -> None:
    held = sessions()
    id_, before = say(held, None, "问过2020年")
    assert before is None
    assert say(held, id_) == (id_, "问过2020年")


@pytest.mark.parametrize("given", [None, "", "猜的", "x" * 500])
def test_an_unknown_id_starts_a_new_session_with_an_id_of_ours(given: str | None) -> None:
    id_, before = say(sessions(), given)
    assert id_ != given
    assert before is None


def test_ids_are_long_and_never_the_same() -> None:
    held = sessions(most=2000)
    ids = {say(held, None)[0] for _ in range(1000)}
    assert len(ids) == 1000
    assert min(map(len, ids)) >= 22, "22 characters of 6 bits are more than 128 bits"


def test_two_people_never_share_what_is_remembered() -> None:
    held = sessions()
    first, _ = say(held, None, "张三问的")
    second, before = say(held, None, "李四问的")
    assert before is None
    assert say(held, first) == (first, "张三问的")
    assert say(held, second) == (second, "李四问的")


def test_a_session_ends_when_nothing_was_said_for_long() -> None:
    held = sessions(minutes=30)
    id_, _ = say(held, None, "问过2020年")
    later, before = say(held, id_, at=NOON + timedelta(minutes=31))
    assert later != id_
    assert before is None


def test_every_turn_lets_the_session_live_on() -> None:
    held = sessions(minutes=30)
    id_, _ = say(held, None, "问过2020年")
    for turn in range(1, 5):
        assert say(held, id_, at=NOON + timedelta(minutes=25 * turn)) == (id_, "问过2020年")


def test_a_clock_that_runs_backwards_ends_no_session() -> None:
    held = sessions()
    id_, _ = say(held, None, "问过2020年")
    assert say(held, id_, at=NOON - timedelta(days=400)) == (id_, "问过2020年")


def test_past_the_bound_the_one_that_was_silent_longest_is_forgotten() -> None:
    held = sessions(most=2)
    first, _ = say(held, None, "甲")
    second, _ = say(held, None, "乙")
    say(held, first)
    say(held, None, "丙")
    assert say(held, first)[1] == "甲"
    assert say(held, second)[0] != second


def test_a_forgotten_session_is_gone() -> None:
    held = sessions()
    id_, _ = say(held, None, "甲")
    held.forget(id_)
    held.forget("谁也不是")
    assert say(held, id_)[1] is None


def test_a_turn_that_failed_leaves_the_session_usable() -> None:
    held = sessions()
    id_, _ = say(held, None, "甲")
    with pytest.raises(RuntimeError), held.open(id_, NOON):
        raise RuntimeError("a bug of ours")
    assert say(held, id_) == (id_, "甲")


def test_two_messages_of_one_person_are_answered_one_after_the_other() -> None:
    held: Sessions[int] = Sessions(SessionSettings())
    with held.open(None, NOON) as session:
        id_, session.state = session.id, 0

    def count() -> None:
        for _ in range(200):
            with held.open(id_, NOON) as mine:
                mine.state = (mine.state or 0) + 1

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with held.open(id_, NOON) as session:
        assert session.state == 800


def test_a_slow_answer_to_one_person_does_not_hold_up_another() -> None:
    held = sessions()
    with held.open(None, NOON):
        other = threading.Thread(target=say, args=(held, None, "乙"))
        other.start()
        other.join(5)
        assert not other.is_alive()
