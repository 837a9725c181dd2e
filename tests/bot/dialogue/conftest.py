"""Conversations about the made-up county, on a day of 2023."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer
from tests.bot.talking import talk_with


@pytest.fixture
def say(county: Assistant) -> Callable[[str], Answer]:
    """One person's next words."""
    return talk_with(county, datetime(2023, 3, 1, 12))
