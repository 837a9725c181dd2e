"""What the door needs of the assistant, and nothing more."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model import Answer


class Asks(Protocol):
    """Answers one question; safe to call from several threads at once.

    `session_id` is the `session` of the same person's last answer in the same chat; an unknown or expired one
    starts a new conversation. `Answer.session` is the id to pass next time.
    """

    def ask(self, question: str, session_id: str | None = None, now: datetime | None = None) -> Answer: ...
