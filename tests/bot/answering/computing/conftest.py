"""The made-up county and a quick way to ask about it, on a day of 2023."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.model import Answer
from tests.bot.answering.computing.county import open_county

SPRING_2023 = datetime(2023, 3, 1, 12)


@pytest.fixture(scope="session")
def spoilt_county(tmp_path_factory, common):
    return open_county(tmp_path_factory.mktemp("spoilt"), common, spoil=True)


@pytest.fixture(scope="session")
def ask_county(county) -> Callable[..., Answer]:
    def asked(question: str, session: str | None = None) -> Answer:
        return county.ask(question, session, now=SPRING_2023)

    return asked


@pytest.fixture(scope="session")
def ask_spoilt(spoilt_county) -> Callable[[str], Answer]:
    return lambda question: spoilt_county.ask(question, now=SPRING_2023)
