"""Guessing passwords is stopped: after some failures a name must wait, sooner at the address that failed.

Counted by name and address first, so that a stranger's guesses do not lock a clerk out of her own machine.
In memory: nothing about who tried is written anywhere.
"""

from __future__ import annotations

import threading
from collections import OrderedDict

FROM_ONE_PLACE, FROM_ANYWHERE, OF_ANY_NAME = 5, 25, 25
SECONDS = 15 * 60
_MOST = 10_000


class Lockout:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures: OrderedDict[tuple[str, str], list[float]] = OrderedDict()

    def seconds_to_wait(self, name: str, address: str, now: float) -> int:
        """0 if a password may be tried now."""
        with self._lock:
            return max(
                self._wait((name, address), FROM_ONE_PLACE, now),
                self._wait((name, ""), FROM_ANYWHERE, now),
                # Each try costs us a tenth of a second: nobody may have as many as there are names.
                self._wait(("", address), OF_ANY_NAME, now),
            )

    def failed(self, name: str, address: str, now: float) -> None:
        with self._lock:
            for key in ((name, address), (name, ""), ("", address)):
                self._failures[key] = [*self._recent(key, now), now][-FROM_ANYWHERE:]
                self._failures.move_to_end(key)
            while len(self._failures) > _MOST:
                self._failures.popitem(last=False)

    def succeeded(self, name: str, address: str) -> None:
        with self._lock:
            self._failures.pop((name, address), None)

    def _wait(self, key: tuple[str, str], most: int, now: float) -> int:
        recent = self._recent(key, now)
        return max(1, round(recent[-most] + SECONDS - now)) if len(recent) >= most else 0

    def _recent(self, key: tuple[str, str], now: float) -> list[float]:
        return [when for when in self._failures.get(key, ()) if now - when < SECONDS]
