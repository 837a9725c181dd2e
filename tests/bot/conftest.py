"""The made-up county that many rooms' tests ask about."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.settings import Settings
from tests.bot.answering.clerks import with_words_added
from tests.bot.answering.computing.county import open_county


@pytest.fixture(scope="session")
def common(settings: Settings) -> Path:
    """The project's own common knowledge."""
    return settings.knowledge.common


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory, common: Path) -> Assistant:
    """Three towns over three years, of which every number is known."""
    return open_county(tmp_path_factory.mktemp("county"), common)


@pytest.fixture(scope="session")
def clerks_county(tmp_path_factory: pytest.TempPathFactory, common: Path) -> Assistant:
    """The county, where a clerk added words of their own to the lists."""
    folder = tmp_path_factory.mktemp("clerks")
    return open_county(folder / "county", with_words_added(common, folder / "house"))
