"""Owns every conversation's state: in memory only, a lock a key, expiry, and a bound on their number.

A session is one person in one chat. Its id is issued here (128 random bits); an unknown id starts a new session.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.model import Exchange
from bot.settings import SessionSettings

State = TypeVar("State")


@dataclass
class Session(Generic[State]):
    """What is remembered of one conversation; `state` is None at its start."""

    id: str
    state: State | None
    touched: datetime
    heard: float = 0.0
    """When it was last used, by a clock that nobody sets."""
    recent: tuple[Exchange, ...] = ()
    """The last questions and answers, masked; kept only where staff read what is said of them."""
    lock: threading.Lock = field(default_factory=threading.Lock)


class Sessions(Generic[State]):
    def __init__(self, settings: SessionSettings, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._life = timedelta(minutes=settings.minutes)
        self._most = settings.most
        self._lock = threading.Lock()
        self._held: OrderedDict[str, Session[State]] = OrderedDict()

    @contextmanager
    def open(self, id_: str | None, now: datetime) -> Iterator[Session[State]]:
        """The session of `id_`, or a new one when it is unknown or expired; held alone while it is open."""
        session = self._find(id_, now)
        with session.lock:
            yield session
            session.touched = now
            session.heard = self._clock()

    def known(self, id_: str, now: datetime) -> Session[State] | None:
        """The session of `id_` if there is one; none is begun, and this one's life is not made longer."""
        with self._lock:
            session = self._held.get(id_)
            return session if session and now - session.touched <= self._life else None

    def forget(self, id_: str) -> None:
        with self._lock:
            self._held.pop(id_, None)

    def sweep(self, seconds: float, faded: Callable[[State], State]) -> int:
        """Forget conversations past their life, and what `faded` leaves out of those silent for `seconds`.

        How many still hold something that will fade. Time is the clock's here: `now` may stand for another day.
        """
        now, fading = self._clock(), 0
        with self._lock:
            for id_ in [id_ for id_, held in self._held.items() if now - held.heard > self._life.total_seconds()]:
                if not self._held[id_].lock.locked():
                    del self._held[id_]
            silent = [*self._held.values()]
        for session in silent:
            with session.lock:
                if session.state is None:
                    continue
                left = faded(session.state)
                if left is session.state:
                    continue
                if now - session.heard > seconds:
                    session.state = left
                else:
                    fading += 1
        return fading

    def _find(self, id_: str | None, now: datetime) -> Session[State]:
        with self._lock:
            session = self._held.get(id_) if id_ else None
            # A test's clock may run backwards; only time that has really passed makes a session old.
            if session and now - session.touched > self._life:
                del self._held[session.id]
                session = None
            if session is None:
                session = Session(secrets.token_urlsafe(18), None, now, self._clock())
                self._held[session.id] = session
            self._held.move_to_end(session.id)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
            return session
