"""A person who asks about the made-up county on a day of 2023."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.talking import Talk, talk_with


@pytest.fixture
def say(county: Assistant) -> Talk:
    return talk_with(county, datetime(2023, 3, 1, 12))
