"""Keeps to Telegram's limits: so many messages a second, so many a minute into a group, and a 429 is waited out.

A 429 for one chat pauses that chat. Only when a second chat is refused meanwhile the limit is the whole bot's, and
everybody waits: a flooded group is nobody else's trouble.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.constants import FloodLimit
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

Result = bool | dict[str, Any] | list[dict[str, Any]]

LONGEST_PAUSE = 600.0
"""An answer that would come later than this is no answer any more."""
MOST_GROUPS = 2_000
_SPEAKING = ("send", "edit")
"""Only what is said in a chat counts; asking who its administrators are does not."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Telegram's own; a Bot API server of one's own may have others."""

    a_second: float = FloodLimit.MESSAGES_PER_SECOND
    a_minute_in_a_group: float = FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP


class Pacing(BaseRateLimiter[int]):
    """The library asks it before each call but getUpdates."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._all = AsyncLimiter(self._limits.a_second, 1)
        self._groups: OrderedDict[int, AsyncLimiter] = OrderedDict()
        self._until: dict[int, float] = {}
        self._all_until = 0.0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to give back."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        chat = _chat(data)
        if chat is None or not endpoint.startswith(_SPEAKING):
            return await callback(*args, **kwargs)
        spent = 0.0
        while True:
            await self._pause(chat)
            try:
                async with self._group(chat), self._all:
                    return await callback(*args, **kwargs)
            except RetryAfter as refused:
                wait = _seconds(refused) + 0.1
                spent += wait
                if spent > LONGEST_PAUSE:
                    raise
                self._refused(chat, wait)

    def _refused(self, chat: int, wait: float) -> None:
        now = time.monotonic()
        self._until = {other: until for other, until in self._until.items() if until > now}
        if self._until.keys() - {chat}:
            self._all_until = max(self._all_until, now + wait)
        self._until[chat] = now + wait

    async def _pause(self, chat: int) -> None:
        while (wait := max(self._until.get(chat, 0.0), self._all_until) - time.monotonic()) > 0:
            await asyncio.sleep(wait)

    def _group(self, chat: int) -> AbstractAsyncContextManager[None]:
        """Groups and channels have negative ids."""
        if chat >= 0:
            return nullcontext()
        if chat not in self._groups:
            self._groups[chat] = AsyncLimiter(self._limits.a_minute_in_a_group, 60)
        self._groups.move_to_end(chat)
        while len(self._groups) > MOST_GROUPS:
            self._groups.popitem(last=False)
        return self._groups[chat]


def _chat(data: dict[str, Any]) -> int | None:
    try:
        return int(data["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None


def _seconds(refused: RetryAfter) -> float:
    after = refused.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()
