"""The updates of one chat are handled one after the other, different chats at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

MOST_AT_ONCE = 10_000
MOST_WAITING_IN_A_CHAT = 50
"""More than this at once is a flood: Telegram lets a bot send 20 messages a minute into a group."""


class InOrderWithinAChat(BaseUpdateProcessor):
    """A queue for each chat. A chat's flood is dropped instead of being let into the other chats' way."""

    __slots__ = ("_locks", "_waiting")

    def __init__(self) -> None:
        super().__init__(MOST_AT_ONCE)
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = _chat(update)
        if self._waiting.get(chat, 0) >= MOST_WAITING_IN_A_CHAT:
            if isinstance(coroutine, Coroutine):
                coroutine.close()
            return
        self._waiting[chat] = self._waiting.get(chat, 0) + 1
        try:
            async with self._locks.setdefault(chat, asyncio.Lock()):
                await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to give back."""


def _chat(update: object) -> int:
    """The chat's id; a press on a message without a chat goes by the person; 0 for anything else."""
    if not isinstance(update, Update):
        return 0
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else 0
