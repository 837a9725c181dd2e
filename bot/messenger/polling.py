"""Fetches updates by long polling until it is cancelled; no error ends it.

The library's own Updater confirms an update as soon as it is fetched, logs payloads and gives up on some errors in
silence; this loop confirms what is handled and keeps `Health` right.
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
from bot.messenger.ledger import Ledger

POLL = timedelta(seconds=25)
AT_ONCE = timedelta(0)
WANTED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""Channel posts, joins and the rest need no answer, so Telegram need not send them."""
PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
"""Seconds to wait before each further try; the last one for all that follow."""
WINDOW = 100
"""The most updates that Telegram hands out before some are confirmed."""
LOOK_AGAIN_SECONDS = 0.1
"""While answers are under way, how long until it is seen who else has written."""
HELD_SECONDS = 3.0
"""How long an answer may keep the window full before others are let past it."""


def pauses() -> Iterator[float]:
    """Seconds to wait before each further try."""
    return chain(PAUSES, repeat(PAUSES[-1]))


class Poller:
    """Puts updates into `updates`, in order, each once; those that `ledger` calls handled are confirmed."""

    def __init__(self, bot: Bot, updates: asyncio.Queue[object], ledger: Ledger, health: Health) -> None:
        self._bot = bot
        self._updates = updates
        self._ledger = ledger
        self._health = health

    async def run(self) -> None:
        """Never returns; cancel it."""
        waiting, patience = pauses(), POLL
        while True:
            try:
                batch = await self._fetch(patience)
            except Exception as error:
                self._health.trouble(error)
                await asyncio.sleep(next(waiting))
                patience = AT_ONCE  # to see at once whether it is over, even if nobody writes
                continue
            waiting, patience = pauses(), POLL
            self._health.running()
            fresh = [update for update in batch if self._ledger.take(update.update_id)]
            for update in fresh:
                await self._updates.put(update)
            if len(batch) >= WINDOW and not fresh:
                self._ledger.let_go(HELD_SECONDS)
            # Unconfirmed updates would be handed out again at once, over and over.
            await self._ledger.settled(LOOK_AGAIN_SECONDS)

    async def confirm(self) -> None:
        """Tell Telegram what is handled, before the door closes."""
        if self._ledger.confirmable is not None:
            await self._bot.get_updates(
                offset=self._ledger.confirmable, limit=1, timeout=AT_ONCE, allowed_updates=WANTED
            )

    async def _fetch(self, patience: timedelta) -> tuple[Update, ...]:
        return await self._bot.get_updates(
            offset=self._ledger.confirmable, limit=WINDOW, timeout=patience, allowed_updates=WANTED
        )


class PollingRequest(HTTPXRequest):
    """Replaces an update that the library cannot read by an empty one with the same number.

    Otherwise one such update would fail its whole batch, come again for ever, and hold up everybody.
    """

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        data: dict[str, Any] = HTTPXRequest.parse_json_payload(payload)
        if isinstance(data.get("result"), list):
            data["result"] = [readable(item) for item in data["result"] if number_of(item) is not None]
        return data


def readable(item: dict[str, Any]) -> dict[str, Any]:
    """`item` itself, or only its number if the library cannot read the rest."""
    try:
        Update.de_json(dict(item))
    except Exception:  # the library raises whatever the missing or odd field leads to
        return {"update_id": item["update_id"]}
    return item


def number_of(item: object) -> int | None:
    number = item.get("update_id") if isinstance(item, dict) else None
    return number if isinstance(number, int) else None
