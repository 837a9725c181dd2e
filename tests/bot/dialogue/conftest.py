"""Conversations about the made-up county, on a day of 2023."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer


@pytest.fixture
def say(county: Assistant) -> Callable[[str], Answer]:
    """One person's next words."""
    session: list[str] = []

    def said(question: str) -> Answer:
        answer = county.ask(question, session[0] if session else None, now=datetime(2023, 3, 1, 12))
        session[:] = [answer.session]
        return answer

    return said
