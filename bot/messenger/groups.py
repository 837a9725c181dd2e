"""How the bot is to behave in each group, in memory only: after a restart every group is back to the usual manners."""

from __future__ import annotations

from collections import OrderedDict

MOST_GROUPS = 10_000


class Groups:
    """Which groups have heard the introduction, and which want answers to questions that were not put to the bot."""

    def __init__(self, most: int = MOST_GROUPS) -> None:
        self._loud = _Remembered(most)
        self._introduced = _Remembered(most)

    def is_loud(self, chat: int) -> bool:
        return chat in self._loud

    def loud(self, chat: int, on: bool) -> None:
        self._loud.put(chat, on)

    def introduce(self, chat: int) -> bool:
        """Whether the bot is new to the group; it is not any more from now on."""
        new = chat not in self._introduced
        self._introduced.put(chat, True)
        return new

    def move(self, old_chat: int, new_chat: int) -> None:
        """A group has become a supergroup and its id has changed: its manners and its introduction stay."""
        for remembered in (self._loud, self._introduced):
            if old_chat in remembered:
                remembered.put(old_chat, False)
                remembered.put(new_chat, True)

    def leave(self, chat: int) -> None:
        self._loud.put(chat, False)


class _Remembered:
    """A set of chats; the one noted longest ago goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._chats: OrderedDict[int, None] = OrderedDict()

    def __contains__(self, chat: int) -> bool:
        return chat in self._chats

    def put(self, chat: int, on: bool) -> None:
        self._chats.pop(chat, None)
        if on:
            self._chats[chat] = None
        while len(self._chats) > self._most:
            self._chats.popitem(last=False)
