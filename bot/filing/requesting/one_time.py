"""What is handed out once: finished papers, and what is sought on its way from a chat to the site.

In memory only, under 128 random bits, gone after it is taken or after half an hour. Safe from any thread.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

LIFE = 30 * 60
"""Seconds that anything waits to be taken."""
_MOST = 2_000
"""Things held at once; the oldest goes first. A form's papers are some 100 kB together."""

Thing = TypeVar("Thing")


class OneTime(Generic[Thing]):
    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = _MOST) -> None:
        self._clock = clock
        self._most = most
        self._lock = threading.Lock()
        self._held: OrderedDict[str, tuple[float, Thing]] = OrderedDict()

    def hold(self, thing: Thing) -> str:
        """The token under which `thing` can be taken once."""
        token = secrets.token_urlsafe(16)
        with self._lock:
            self._held[token] = self._clock(), thing
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return token

    def take(self, token: str) -> Thing | None:
        """What was held, which is forgotten with this; None if it was taken, is too old, or never was."""
        self.sweep()
        with self._lock:
            _since, thing = self._held.pop(token, (0.0, None))
        return thing

    def sweep(self) -> int:
        """Forget what has waited too long; how many things are still held."""
        with self._lock:
            now = self._clock()
            while self._held and now - next(iter(self._held.values()))[0] > LIFE:
                self._held.popitem(last=False)
            return len(self._held)
