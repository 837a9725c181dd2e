"""A fake Telegram, an assistant whose answers a test chooses, and a door between the two."""

from __future__ import annotations

import importlib.util
import itertools
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.messenger import TelegramDoor
from bot.model import Answer, Outcome
from bot.settings import TelegramSettings

# Test folders are no packages (see pyproject.toml), so the neighbour is loaded by its path.
_spec = importlib.util.spec_from_file_location("fake_bot_api", Path(__file__).with_name("fake_bot_api.py"))
fake_bot_api = importlib.util.module_from_spec(_spec)
sys.modules["fake_bot_api"] = fake_bot_api
_spec.loader.exec_module(fake_bot_api)


class ChosenAnswers:
    """An assistant that gives the answers a test chooses, and remembers what it was asked, by whom."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self.reply: Callable[[str], Answer] = lambda question: Answer(Outcome.ANSWERED, f"答：{question}")
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()

    def ask(self, question, session_id=None, now=None) -> Answer:
        with self._lock:
            self.asked.append((question, session_id))
            session = session_id or f"会话{next(self._numbers)}"
        answer = self.reply(question)
        return Answer(**{name: getattr(answer, name) for name in Answer.__slots__} | {"session": session})

    @property
    def questions(self) -> list[str]:
        return [question for question, _ in self.asked]


@pytest.fixture
def token() -> str:
    return fake_bot_api.TOKEN


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def telegram():
    api = fake_bot_api.FakeBotApi()
    yield api
    api.close()


@pytest.fixture
def chosen() -> ChosenAnswers:
    return ChosenAnswers()


@pytest.fixture
def open_door(telegram):
    """Opens a door for an assistant and waits until it is in the wanted state; closes it after the test."""
    doors = []

    def open_it(assistant, token=fake_bot_api.TOKEN, until="running", api_base=None) -> TelegramDoor:
        door = TelegramDoor(assistant, TelegramSettings(api_base=api_base or telegram.url), token)
        doors.append(door)
        door.start()
        deadline = time.monotonic() + 8
        while not door.state.startswith(until):
            assert time.monotonic() < deadline, door.state
            time.sleep(0.01)
        return door

    yield open_it
    for door in doors:
        door.stop()


@pytest.fixture
def door(open_door, chosen) -> TelegramDoor:
    """An open door to `chosen`."""
    return open_door(chosen)
