"""An assistant over reports that tell much in their sentences, and a person who asks it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering.sentences.reports import open_sentences
from tests.bot.talking import Talk, talk_with

DAY = datetime(2026, 3, 1, 12)


@pytest.fixture(scope="session")
def told(tmp_path_factory, common) -> Assistant:
    return open_sentences(tmp_path_factory.mktemp("sentences"), common)


@pytest.fixture
def say(told: Assistant) -> Talk:
    return talk_with(told, DAY)


@pytest.fixture(scope="session")
def turn(told: Assistant):
    """The question as far as the steps before the last take it."""
    return lambda question: told.explain(question, DAY)[0]
