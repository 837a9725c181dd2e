"""gunicorn's threaded worker, with two manners that it lacks: it stops in time, and nobody holds up the rest.

Only imported where gunicorn runs.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from functools import partial
from typing import Any

from gunicorn import util
from gunicorn.workers.gthread import ThreadWorker

GRACE = 1
"""Seconds that requests under way get when the door closes."""
_LAST = 0.4
"""Seconds after that in which threads may end by themselves; a stalled visitor's thread never would."""
_PULSE = 0.1
_LINGER = 0.2
"""Seconds for a visitor to hang up first, so that the end of a reply to a half-read request is not lost."""


class Worker(ThreadWorker):  # type: ignore[misc,unused-ignore]
    """Ends within two seconds of a signal; requests under way get GRACE seconds of them."""

    def init_process(self) -> None:
        # This process' own copy of the setting: the arbiter waits longer than its worker.
        self.cfg.set("graceful_timeout", GRACE)
        super().init_process()

    def init_signals(self) -> None:
        super().init_signals()
        # Ctrl-C reaches the whole process group; the arbiter alone acts on it, so the worker is told once.
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def handle_exit(self, sig: int, frame: Any) -> None:
        if not self.booted:
            # Still making the application, which may take long: there is nobody to wait for.
            sys.exit(0)
        super().handle_exit(sig, frame)

    handle_quit = handle_exit

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        # Else a late event starts another second of waiting, and the arbiter's patience ends in the middle.
        super().wait_for_and_dispatch_events(timeout if self.alive else min(timeout, _PULSE))

    def finish_request(self, conn: Any, fs: Any) -> None:
        # gunicorn waits up to two seconds for a visitor to hang up, in the thread that accepts all others.
        conn.close = partial(self._hang_up, conn)
        super().finish_request(conn, fs)
        vars(conn).pop("close", None)

    def _hang_up(self, conn: Any, graceful: bool = False) -> None:
        if graceful and self.alive:
            self.tpool.submit(util.close_graceful, conn.sock, _LINGER)
        else:
            util.close(conn.sock)


def end_soon() -> None:
    """Called last: the process ends by itself, or is ended when a thread of it is stuck with a visitor."""

    def end() -> None:
        time.sleep(_LAST)
        os._exit(0)

    threading.Thread(target=end, daemon=True).start()
