"""Remembers which of the assistant's sessions a person is in, in each chat; in memory, bounded.

The sessions themselves, and their expiry, belong to the assistant: here are only the ids to pass back.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

MOST_CONVERSATIONS = 10_000


@dataclass(frozen=True, slots=True)
class Asker:
    """One person in one chat. `person` is None for a group's anonymous administrators.

    They share one id, so they get no memory: nobody must land in another person's conversation.
    """

    chat: int
    person: int | None


class Conversations:
    """Asker → session id; the one not used for longest goes first."""

    def __init__(self, most: int = MOST_CONVERSATIONS) -> None:
        self._most = most
        self._sessions: OrderedDict[Asker, str] = OrderedDict()

    def session(self, asker: Asker) -> str | None:
        """The session that `asker` was last in, None if there is none."""
        return self._sessions.get(asker)

    def remember(self, asker: Asker, session: str) -> None:
        """`asker` is in `session` from now on."""
        if asker.person is None or not session:
            return
        self._sessions[asker] = session
        self._sessions.move_to_end(asker)
        while len(self._sessions) > self._most:
            self._sessions.popitem(last=False)

    def move(self, old_chat: int, new_chat: int) -> None:
        """A group has become a supergroup and its id has changed: everybody stays in their conversation."""
        for asker in [asker for asker in self._sessions if asker.chat == old_chat]:
            self._sessions[Asker(new_chat, asker.person)] = self._sessions.pop(asker)

    def forget(self, person: int) -> tuple[str, ...]:
        """The sessions that `person` was in, in whatever chat; none of them is remembered any more."""
        gone = [asker for asker in self._sessions if asker.person == person]
        return tuple(self._sessions.pop(asker) for asker in gone)
