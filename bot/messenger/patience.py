"""Nobody gets more than so many answers a minute in a group: the end of a loop with another machine, and of a prank."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from enum import Enum, auto

from bot.messenger.conversations import Asker

ANSWERS_A_MINUTE = 10
MOST_ASKERS = 10_000


class Patience(Enum):
    LEFT = auto()
    JUST_OVER = auto()
    """To be told once."""
    OVER = auto()


class PatienceWithAskers:
    """Counts in memory; the asker not heard of for longest is forgotten first."""

    def __init__(
        self, a_minute: int = ANSWERS_A_MINUTE, most: int = MOST_ASKERS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._a_minute = a_minute
        self._most = most
        self._clock = clock
        self._times: OrderedDict[Asker, deque[float]] = OrderedDict()

    def with_(self, asker: Asker) -> Patience:
        """Whether `asker` may be answered now; it counts as an answer."""
        now, times = self._clock(), self._times.setdefault(asker, deque(maxlen=self._a_minute + 1))
        self._times.move_to_end(asker)
        while len(self._times) > self._most:
            self._times.popitem(last=False)
        while times and now - times[0] > 60:
            times.popleft()
        if len(times) > self._a_minute:
            return Patience.OVER
        times.append(now)
        return Patience.JUST_OVER if len(times) > self._a_minute else Patience.LEFT
