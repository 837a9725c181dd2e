"""What the door needs of the assistant, and how it asks without holding up the others."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from bot.messenger.conversations import Asker, Conversations
from bot.messenger.troubles import whereabouts
from bot.model import Answer, Asking, Channel, FeedbackKind, Glance, HandedOut

_log = logging.getLogger(__name__)


class Asks(Asking, Protocol):
    """What this door asks of the assistant besides."""

    def glance(self, question: str, now: datetime | None = None, channel: Channel = Channel.GROUP) -> Glance:
        """The answer outside any conversation, and whether it is surely to the point."""

    def holds_personal_data(self, text: str) -> bool: ...
    def forget(self, session_id: str, now: datetime | None = None) -> None: ...


class Enquiries:
    """Asks for a person, in their conversation, in a worker thread. `now` stands for the clock in tests."""

    def __init__(
        self, assistant: Asks, conversations: Conversations, now: Callable[[], datetime | None] = lambda: None
    ) -> None:
        self._assistant = assistant
        self._conversations = conversations
        self._now = now

    async def ask(self, asker: Asker, question: str, channel: Channel) -> Answer | None:
        """The answer; None if the assistant failed, which the log tells without the question."""
        session = self._conversations.session(asker)
        try:
            answer = await asyncio.to_thread(self._assistant.ask, question, session, self._now(), channel)
        except Exception as error:  # whatever it is, the person gets a reply and the door stays open
            _log.error("回答时出错：%s。请把这一行告诉开发人员。", whereabouts(error))
            return None
        self._conversations.remember(asker, answer.session)
        return answer

    async def glance(self, question: str, channel: Channel) -> Glance | None:
        """What the answer would be, of no conversation; None if the assistant failed."""
        try:
            return await asyncio.to_thread(self._assistant.glance, question, self._now(), channel)
        except Exception as error:
            _log.error("回答时出错：%s。请把这一行告诉开发人员。", whereabouts(error))
            return None

    def holds_personal_data(self, text: str) -> bool:
        return self._assistant.holds_personal_data(text)

    def document(self, token: str) -> HandedOut | None:
        return self._assistant.document(token)

    async def judge(self, asker: Asker, question: str, kind: FeedbackKind, channel: Channel) -> bool:
        """Keep what `asker` says of the answer to `question`; False if it could not be."""
        session = self._conversations.session(asker)
        if session is None:
            return False
        return await asyncio.to_thread(self._assistant.feedback, session, question, kind, "", channel, self._now())

    def forget(self, person: int) -> None:
        """Every conversation of `person`, in whatever chat."""
        for session in self._conversations.forget(person):
            self._assistant.forget(session, self._now())
