"""Takes the updates that Telegram posts to a webhook; each is confirmed (status 200) only once it is handled."""

from __future__ import annotations

import asyncio
import hmac
import json
import secrets
from collections.abc import Mapping
from concurrent.futures import CancelledError as FutureCancelled
from typing import Any

from telegram import Bot, Update

from bot.messenger.ledger import Ledger
from bot.messenger.polling import number_of, readable

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
HELD_SECONDS = 5.0
"""How long a connection is held for an answer that has to wait for Telegram's own limits."""
_SLACK_SECONDS = 5.0

HANDLED, MALFORMED, FORBIDDEN, AWAY = 200, 400, 403, 503


class Receiver:
    """`receive` may be called from any thread. The secret is made anew at each start and stands on no disk."""

    def __init__(self, bot: Bot, updates: asyncio.Queue[object], ledger: Ledger) -> None:
        self.secret = secrets.token_urlsafe(32)
        self._bot = bot
        self._updates = updates
        self._ledger = ledger
        self._loop = asyncio.get_running_loop()

    def receive(self, headers: Mapping[str, str], body: bytes) -> int:
        """The HTTP status to answer with; anything but 200 makes Telegram post the update again."""
        given = headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self.secret.encode()):
            return FORBIDDEN
        try:
            item = json.loads(body)
        except (ValueError, RecursionError):
            return MALFORMED
        if number_of(item) is None:
            return MALFORMED
        coming = self._take(item)
        try:
            asyncio.run_coroutine_threadsafe(coming, self._loop).result(HELD_SECONDS + _SLACK_SECONDS)
        except (RuntimeError, TimeoutError, FutureCancelled):  # the door is closing
            coming.close()
            return AWAY
        return HANDLED

    async def _take(self, item: dict[str, Any]) -> None:
        number = item["update_id"]
        if self._ledger.take(number):
            await self._updates.put(Update.de_json(readable(item), self._bot))
        if not await self._ledger.over(number, HELD_SECONDS):
            self._ledger.let_go(HELD_SECONDS / 2)
