"""The updates of one chat are handled one after the other, different chats at the same time.

So a chat never has more than one question at work, and one that is flooded waits for itself alone.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

MOST_AT_ONCE = 10_000
MOST_WAITING_IN_A_CHAT = 50
"""More than this at once is a flood: Telegram lets a bot send 20 messages a minute into a group."""


class InOrderWithinAChat(BaseUpdateProcessor):
    """A queue for each chat. A chat's flood is dropped instead of being let into the other chats' way.

    `done` is told the number of each update that was handled or dropped, and of none that was broken off.
    """

    __slots__ = ("_done", "_latest_typed", "_locks", "_waiting")

    def __init__(self, done: Callable[[int], None] = lambda number: None) -> None:
        super().__init__(MOST_AT_ONCE)
        self._done = done
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: Counter[int] = Counter()
        self._latest_typed: dict[int, int] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat, over = _chat(update), True
        try:
            if self._waiting[chat] >= MOST_WAITING_IN_A_CHAT:
                _drop(coroutine)
            else:
                await self._in_turn(chat, update, coroutine)
        except asyncio.CancelledError:
            over = False
            _drop(coroutine)  # perhaps still waiting for its turn
            raise
        finally:
            if over and isinstance(update, Update):
                self._done(update.update_id)

    async def _in_turn(self, chat: int, update: object, coroutine: Awaitable[Any]) -> None:
        self._waiting[chat] += 1
        typed = _typing(update)
        if typed is not None:
            self._latest_typed[chat] = typed
        try:
            async with self._locks.setdefault(chat, asyncio.Lock()):
                if typed is not None and self._latest_typed.get(chat, typed) != typed:
                    _drop(coroutine)  # the person has typed on meanwhile
                else:
                    await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]
                self._latest_typed.pop(chat, None)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to give back."""


def _drop(coroutine: Awaitable[Any]) -> None:
    if isinstance(coroutine, Coroutine):
        coroutine.close()


def _typing(update: object) -> int | None:
    """The number of an inline query; each letter typed makes a new one, and only the last is still wanted."""
    return update.update_id if isinstance(update, Update) and update.inline_query is not None else None


def _chat(update: object) -> int:
    """The chat's id; an inline query and a press on a message without a chat go by the person; else 0."""
    if not isinstance(update, Update):
        return 0
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else 0
