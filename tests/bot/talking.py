"""One person's conversation with an assistant, question by question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.assistant import Assistant
from bot.model import Answer

Talk = Callable[[str], Answer]


def talk_with(assistant: Assistant, day: datetime) -> Talk:
    """Says the next words of a conversation that begins with the first; every day is `day`."""
    session: list[str] = []

    def said(question: str) -> Answer:
        answer = assistant.ask(question, session[0] if session else None, day)
        session[:] = [answer.session]
        return answer

    return said
