"""The children at hand: started when one is needed and none is idle, ended after a while without work."""

from __future__ import annotations

import atexit
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bot.publishing.child.process import ChildDied, ChildProcess

IDLE = 30.0
"""Seconds without work after which a child is ended."""


class Children:
    """Safe from any thread. It bounds no number: there are as many as threads that borrow at the same time."""

    def __init__(self, idle: float = IDLE) -> None:
        self._seconds = idle
        self._lock = threading.Lock()
        self._living: set[ChildProcess] = set()
        self._idle: list[ChildProcess] = []
        self._timer: threading.Timer | None = None
        self._closed = False

    @property
    def pids(self) -> frozenset[int]:
        """Of all that live, working or idle."""
        with self._lock:
            return frozenset(child.pid for child in self._living)

    @contextmanager
    def borrow(self) -> Iterator[ChildProcess]:
        """A child for oneself. Raises ChildDied when none can be started."""
        child = self._take()
        try:
            yield child
        finally:
            self._give_back(child)

    def close(self) -> None:
        """End them all, those at work too, and start no more."""
        with self._lock:
            self._closed = True
            if self._timer:
                self._timer.cancel()
            for child in self._idle:
                self._drop(child)
            self._idle = []
            for child in self._living:
                child.kill()

    def _take(self) -> ChildProcess:
        with self._lock:
            while self._idle:
                # The one that worked last: so the others come to rest and are ended.
                child = self._idle.pop()
                if child.usable:
                    return child
                self._drop(child)
            self._refuse_closed()
        child = ChildProcess()
        with self._lock:
            self._living.add(child)
            self._refuse_closed(child)
        return child

    def _refuse_closed(self, child: ChildProcess | None = None) -> None:
        if self._closed:
            if child:
                self._drop(child)
            raise ChildDied("程序正在结束", blameless=True)

    def _give_back(self, child: ChildProcess) -> None:
        with self._lock:
            if not child.usable or self._closed:
                self._drop(child)
                return
            child.idle_since = time.monotonic()
            self._idle.append(child)
            self._wait_for_idle()

    def _drop(self, child: ChildProcess) -> None:
        self._living.discard(child)
        child.end()

    def _wait_for_idle(self) -> None:
        if self._timer is None and self._idle:
            self._timer = threading.Timer(self._seconds, self._end_idle)
            self._timer.daemon = True
            self._timer.start()

    def _end_idle(self) -> None:
        with self._lock:
            self._timer = None
            if self._closed:
                return
            before = time.monotonic() - self._seconds
            old = [child for child in self._idle if child.idle_since <= before]
            self._idle = [child for child in self._idle if child not in old]
            for child in old:
                self._drop(child)
            self._wait_for_idle()


_at_hand: dict[int, Children] = {}
_lock = threading.Lock()


def at_hand() -> Children:
    """The children that all readers of this process share: a child takes a quarter of a second to start."""
    # By process: after a fork two would talk to the same child.
    with _lock:
        if os.getpid() not in _at_hand:
            _at_hand.clear()
            _at_hand[os.getpid()] = Children()
        return _at_hand[os.getpid()]


@atexit.register
def _end_those_at_hand() -> None:
    # Also when the program ends without a word: children should not be left to find out.
    if own := _at_hand.get(os.getpid()):
        own.close()
