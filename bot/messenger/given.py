"""Which answer stands under which question, so that it changes when the question is edited; in memory, bounded."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

MOST_GIVEN = 5_000


@dataclass(frozen=True, slots=True)
class Given:
    """`replies` are the numbers of the bot's messages; `unasked` if nobody had asked it.

    `filled` if the words went into a form: they were no question, and asking again would fill in another item.
    """

    question: str
    replies: tuple[int, ...]
    person: int | None
    unasked: bool = False
    filled: bool = False


class AnswersGiven:
    """(chat, number of the question) → the answer to it; the oldest go first."""

    def __init__(self, most: int = MOST_GIVEN) -> None:
        self._most = most
        self._given: OrderedDict[tuple[int, int], Given] = OrderedDict()

    def note(self, chat: int, number: int, given: Given) -> None:
        self._given[chat, number] = given
        self._given.move_to_end((chat, number))
        while len(self._given) > self._most:
            self._given.popitem(last=False)

    def find(self, chat: int, number: int) -> Given | None:
        return self._given.get((chat, number))

    def forget(self, person: int) -> None:
        """Nothing that `person` asked is remembered."""
        for key in [key for key, given in self._given.items() if given.person == person]:
            del self._given[key]
