"""A fake Telegram, an assistant whose answers a test chooses, and a door between the two."""

from __future__ import annotations

import itertools
import socket
import threading
import time
from collections.abc import Callable

import pytest

from bot.listening.personal import tells_of_a_person
from bot.messenger import TelegramDoor
from bot.model import Answer, Channel, Glance, Outcome
from bot.settings import TelegramSettings
from tests.bot.messenger.fake_bot_api import TOKEN, FakeBotApi


class ChosenAnswers:
    """An assistant that gives the answers a test chooses, and remembers what it was asked, by whom."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self.channels: list[Channel] = []
        self.forgotten: list[str] = []
        self.judged: list[tuple] = []
        self.reply: Callable[[str], Answer] = lambda question: Answer(Outcome.ANSWERED, f"答：{question}")
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()

    def ask(self, question, session_id=None, now=None, channel=Channel.SITE) -> Answer:
        with self._lock:
            self.asked.append((question, session_id))
            self.channels.append(channel)
            session = session_id or f"会话{next(self._numbers)}"
        answer = self.reply(question)
        return Answer(**{name: getattr(answer, name) for name in Answer.__slots__} | {"session": session})

    def glance(self, question, now=None, channel=Channel.GROUP) -> Glance:
        answer = self.reply(question)
        return Glance(answer, answer.outcome is Outcome.ANSWERED, question.endswith("？"))

    def holds_personal_data(self, text) -> bool:
        return tells_of_a_person(text)

    def forget(self, session_id, now=None) -> None:
        self.forgotten.append(session_id)

    def document(self, token) -> None:
        return None

    def feedback(self, session_id, question, kind, words="", channel=Channel.SITE, now=None) -> bool:
        self.judged.append((session_id, question, kind, channel))
        return session_id is not None

    @property
    def questions(self) -> list[str]:
        return [question for question, _ in self.asked]


@pytest.fixture
def token() -> str:
    return TOKEN


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def telegram():
    api = FakeBotApi()
    yield api
    api.close()


@pytest.fixture
def chosen() -> ChosenAnswers:
    return ChosenAnswers()


@pytest.fixture
def open_door(telegram):
    """Opens a door for an assistant and waits until it is in the wanted state; closes it after the test."""
    doors = []

    def open_it(assistant, token=TOKEN, until="running", api_base=None, settings=None, **more):
        settings = {"api_base": api_base or telegram.url, **(settings or {})}
        door = TelegramDoor(assistant, TelegramSettings(**settings), token, **more)
        doors.append(door)
        door.start()
        deadline = time.monotonic() + 60
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


@pytest.fixture
def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]
