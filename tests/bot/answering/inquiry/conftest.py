"""A person who asks about the made-up county on a day of 2023."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.reading.staff_files.language import Language, read_language
from tests.bot.talking import Talk, talk_with


@pytest.fixture
def say(county: Assistant) -> Talk:
    return talk_with(county, datetime(2023, 3, 1, 12))


@pytest.fixture(scope="session")
def language(common: Path) -> Language:
    """The project's own words."""
    return read_language((common / "language.toml").read_text(encoding="utf-8"))
