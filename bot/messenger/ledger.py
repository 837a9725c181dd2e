"""Which updates are under way and which are done: what may be confirmed to Telegram, and what not to do twice.

Telegram forgets an update once a later one is fetched, so nothing is confirmed before it is handled. A chat that has
to wait for Telegram's own limits must not hold up the rest for that: its updates may be let go, which means that they
are confirmed and, until they are done, stand in this process' memory only.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.messenger.handled import Handled

MOST_REMEMBERED = 5_000
"""Numbers of updates that are done; Telegram hands out at most a hundred unconfirmed ones again."""


@dataclass(slots=True)
class _UnderWay:
    since: float
    let_go: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)


class Ledger:
    """Used from the event loop only. `handled` remembers the numbers over a restart."""

    def __init__(self, handled: Handled, clock: Callable[[], float] = time.monotonic) -> None:
        self._handled = handled
        self._clock = clock
        self._done: OrderedDict[int, None] = OrderedDict.fromkeys(handled.numbers())
        self.begin()

    def begin(self) -> None:
        """Start over in a new event loop: what was broken off is handed out again, what is done stays done."""
        self._under_way: dict[int, _UnderWay] = {}
        self._next: int | None = None
        self._settled = asyncio.Event()
        self._settled.set()

    @property
    def confirmable(self) -> int | None:
        """The lowest number that must be handed out again; None before the first update."""
        held = [number for number, entry in self._under_way.items() if not entry.let_go]
        return min(held) if held else self._next

    def take(self, number: int) -> bool:
        """Whether update `number` is to be handled now: not if it is under way or done already."""
        # The last one, not the highest: after a week without updates Telegram may choose smaller numbers.
        self._next = number + 1
        if number in self._under_way or number in self._done:
            return False
        self._under_way[number] = _UnderWay(self._clock())
        self._settled.clear()
        return True

    def done(self, number: int) -> None:
        """Update `number` was handled, whatever came of it."""
        entry = self._under_way.pop(number, None)
        self._done[number] = None
        while len(self._done) > MOST_REMEMBERED:
            self._done.popitem(last=False)
        self._handled.add(number)
        if entry is not None:
            entry.over.set()
        self._look()

    def let_go(self, older_than: float) -> int:
        """Confirm what has been under way for longer than so many seconds; how many that were."""
        now, count = self._clock(), 0
        for number, entry in self._under_way.items():
            if not entry.let_go and now - entry.since >= older_than:
                entry.let_go, count = True, count + 1
                self._handled.promise(number)
        self._look()
        return count

    async def settled(self, seconds: float) -> None:
        """Returns when nothing is waited for, or after so many seconds."""
        await _within(self._settled, seconds)

    async def over(self, number: int, seconds: float) -> bool:
        """Whether update `number` is done within so many seconds."""
        entry = self._under_way.get(number)
        return entry is None or await _within(entry.over, seconds)

    def _look(self) -> None:
        if all(entry.let_go for entry in self._under_way.values()):
            self._settled.set()


async def _within(event: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):  # wait_for of Python 3.11 may swallow a cancellation
            await event.wait()
    except TimeoutError:
        return False
    return True
