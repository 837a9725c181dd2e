"""What every door needs of the assistant: to ask it, to tell it what a resident says of an answer, to fetch a paper."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from bot.model.answer import Answer
from bot.model.application import HandedOut
from bot.model.channel import Channel
from bot.model.heard import FeedbackKind


class Asking(Protocol):
    """Safe to call from several threads at once.

    `session_id` is the `session` of the same person's last answer; an unknown or expired one starts a new
    conversation. `Answer.session` is the id to pass next time. `now` stands for the clock in tests.
    """

    def ask(
        self,
        question: str,
        session_id: str | None = None,
        now: datetime | None = None,
        channel: Channel = Channel.SITE,
        organ: str = "",
    ) -> Answer: ...

    def feedback(
        self,
        session_id: str,
        question: str,
        kind: FeedbackKind,
        words: str = "",
        channel: Channel = Channel.SITE,
        now: datetime | None = None,
    ) -> bool: ...

    def document(self, token: str) -> HandedOut | None:
        """A paper that an answer spoke of; it can be taken once."""
