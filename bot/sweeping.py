"""A thread that forgets what is too old while nobody asks anything; it lives only as long as something is held."""

from __future__ import annotations

import threading
from collections.abc import Callable

_EVERY = 60.0


class Sweeper:
    """`sweep` is called each minute from `wake` on, until it says that nothing is left."""

    def __init__(self, sweep: Callable[[], int], every: float = _EVERY) -> None:
        self._sweep = sweep
        self._every = every
        self._lock = threading.Lock()
        self._running = False
        self._woken = False

    def wake(self) -> None:
        with self._lock:
            self._woken = True
            if self._running:
                return
            self._running = True
        # A daemon: a service that ends has forgotten everything anyway.
        threading.Thread(target=self._run, name="sweeper", daemon=True).start()

    def _run(self) -> None:
        pause = threading.Event()
        while True:
            pause.wait(self._every)
            with self._lock:
                self._woken = False
            # Without the lock: whoever calls `wake` may hold a conversation that the sweep waits for.
            left = self._sweep()
            with self._lock:
                if left == 0 and not self._woken:
                    self._running = False
                    return
