"""Conversations about a form, with the project's own knowledge behind them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.assistant import Assistant
from bot.model import Channel
from tests.bot.filing.requesting.people import Conversation

Talk = Callable[..., Conversation]


@pytest.fixture
def talk(assistant: Assistant) -> Talk:
    def begin(channel: Channel = Channel.SITE) -> Conversation:
        return Conversation(assistant, channel)

    return begin
