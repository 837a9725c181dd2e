"""One conversation in the terminal: what is typed, in which session, and choices by their number."""

from __future__ import annotations

from datetime import datetime

from bot.assistant import Assistant
from bot.model import Answer, Channel


class Conversation:
    """Not thread-safe: one person types."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._last: Answer | None = None

    def say(self, typed: str, moment: datetime | None = None) -> Answer:
        """The answer to what was typed; the number of a choice of the last answer chooses it."""
        last = self._last
        if last and typed.isdigit() and 0 < int(typed) <= len(last.choices):
            typed = last.choices[int(typed) - 1].question
        self._last = self._assistant.ask(typed, last.session if last else None, moment, Channel.TERMINAL)
        return self._last
