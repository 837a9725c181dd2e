"""Assistants for the tests of answering: one over made-up towns, and quick ways to ask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn
from bot.assistant import Assistant
from bot.model import Answer
from tests.bot.answering.towns import open_town, town_reports

AUTUMN_2021 = datetime(2021, 9, 1, 12)
"""The day on which the real report on 2020 is last year's."""


@pytest.fixture(scope="session")
def towns(tmp_path_factory: pytest.TempPathFactory, common: Path) -> Assistant:
    """Knows 柳河镇 (2020, 2022) and 石桥乡 (2022, with broken rows), all made up."""
    return open_town(tmp_path_factory.mktemp("towns"), common, town_reports())


@pytest.fixture(scope="session")
def ask(assistant: Assistant) -> Callable[..., Answer]:
    """Ask about the real report of 大李庄乡 on 2020, on a day of 2021 unless told otherwise."""

    def asked(question: str, now: datetime = AUTUMN_2021) -> Answer:
        return assistant.ask(question, now=now)

    return asked


@pytest.fixture(scope="session")
def ask_towns(towns: Assistant) -> Callable[..., Answer]:
    """Ask about the made-up towns."""

    def asked(question: str, now: datetime = datetime(2026, 3, 1, 12)) -> Answer:
        return towns.ask(question, now=now)

    return asked


@pytest.fixture(scope="session")
def turn_of(assistant: Assistant) -> Callable[..., Turn]:
    """The question as far as the steps before the last take it, over the real report."""

    def turned(question: str, now: datetime = AUTUMN_2021) -> Turn:
        return assistant.explain(question, now)[0]

    return turned


@pytest.fixture(scope="session")
def meaning_of(turn_of: Callable[..., Turn]) -> Callable[..., Meaning]:
    def meant(question: str, now: datetime = AUTUMN_2021) -> Meaning:
        return turn_of(question, now).meaning

    return meant
