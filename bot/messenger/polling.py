"""Fetches updates by long polling until it is cancelled; no error ends it.

The library's own Updater logs payloads and gives up on some errors in silence; this loop keeps `Health`
right.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, repeat
from typing import Any

from telegram import Bot, Update
from telegram.request import HTTPXRequest

from bot.messenger.health import Health

POLL = timedelta(seconds=25)
WANTED = ("message", "callback_query")
"""Edits, channel posts, joins and the rest need no answer, so Telegram need not send them."""
PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
"""Seconds to wait before each further try; the last one for all that follow."""


def pauses() -> Iterator[float]:
    """Seconds to wait before each further try."""
    return chain(PAUSES, repeat(PAUSES[-1]))


class Poller:
    """Puts updates into `updates`, in order, each once; fetching the next ones tells Telegram so."""

    def __init__(self, bot: Bot, updates: asyncio.Queue[object], health: Health) -> None:
        self._bot = bot
        self._updates = updates
        self._health = health
        self._offset: int | None = None

    async def run(self) -> None:
        """Never returns; cancel it."""
        waiting, patience = pauses(), POLL
        while True:
            try:
                batch = await self._bot.get_updates(offset=self._offset, timeout=patience, allowed_updates=WANTED)
            except Exception as error:
                self._health.trouble(error)
                await asyncio.sleep(next(waiting))
                patience = timedelta(0)  # to see at once whether it is over, even if nobody writes
                continue
            waiting, patience = pauses(), POLL
            self._health.running()
            for update in batch:
                await self._updates.put(update)
                self._offset = update.update_id + 1


class PollingRequest(HTTPXRequest):
    """Replaces an update that the library cannot read by an empty one with the same number.

    Otherwise one such update would fail its whole batch, come again for ever, and hold up everybody.
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        data: dict[str, Any] = HTTPXRequest.parse_json_payload(payload)
        if isinstance(data.get("result"), list):
            data["result"] = [_readable(item) for item in data["result"] if _number(item) is not None]
        return data


def _readable(item: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(dict(item))
    except Exception:  # the library raises whatever the missing or odd field leads to
        return {"update_id": item["update_id"]}
    return item


def _number(item: object) -> int | None:
    number = item.get("update_id") if isinstance(item, dict) else None
    return number if isinstance(number, int) else None
