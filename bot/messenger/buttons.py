"""Remembers the questions behind buttons: Telegram gives a button 64 bytes, about 21 hanzi.

A button carries a short unguessable token; the question stays here, in memory, bounded in number and age.
"""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable

MOST_BUTTONS = 20_000
LIFE_SECONDS = 24 * 3600.0


class Buttons:
    """Token → question; the oldest go first."""

    def __init__(
        self,
        most: int = MOST_BUTTONS,
        life: float = LIFE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = most
        self._life = life
        self._clock = clock
        self._questions: OrderedDict[str, tuple[float, str]] = OrderedDict()

    def keep(self, question: str) -> str:
        """A new token for `question`: 16 ASCII characters."""
        token = secrets.token_urlsafe(12)
        self._questions[token] = (self._clock(), question)
        while len(self._questions) > self._most:
            self._questions.popitem(last=False)
        return token

    def question(self, token: str) -> str | None:
        """The question behind `token`; None if unknown or too old. It may be asked for many times."""
        born, question = self._questions.get(token, (0.0, None))
        if question is None or self._clock() - born > self._life:
            self._questions.pop(token, None)
            return None
        return question
