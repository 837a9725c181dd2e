"""The thread that forgets: it never stands in the way of a conversation that is being held."""

from __future__ import annotations

import threading

from bot.sweeping import Sweeper


def test_waking_it_does_not_wait_for_a_sweep_under_way() -> None:
    conversation = threading.Lock()
    sweeping, swept = threading.Event(), threading.Event()

    def sweep() -> int:
        sweeping.set()
        with conversation:
            swept.set()
        return 0

    sweeper = Sweeper(sweep, every=0.01)
    with conversation:
        sweeper.wake()
        assert sweeping.wait(60)
        again = threading.Thread(target=sweeper.wake, daemon=True)
        again.start()
        again.join(5)
        assert not again.is_alive()
    assert swept.wait(60)


def test_what_is_woken_during_a_sweep_is_swept_once_more() -> None:
    counts: list[int] = []
    done = threading.Event()

    def sweep() -> int:
        counts.append(1)
        if len(counts) == 1:
            sweeper.wake()
        else:
            done.set()
        return 0

    sweeper = Sweeper(sweep, every=0.01)
    sweeper.wake()
    assert done.wait(60)
