"""The same conversations through two doors, the terminal and Telegram: every door says the same and adds nothing.

A third door needs only its rendering: play it here too.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.commands.asking import in_words
from bot.commands.conversing import Conversation
from bot.examining.paper import read_paper
from bot.messenger import TelegramDoor
from bot.messenger.pacing import Limits
from bot.messenger.rendering import LONGEST_LABEL
from bot.settings import TelegramSettings
from tests.bot.messenger.fake_bot_api import TOKEN, FakeBotApi
from tests.bot.messenger.recorded import buttons

FILES = sorted(Path(__file__).parent.glob("*.txt"))


class PrivateChats:
    """A bot in private chats; `said` is what one person sees after what they wrote."""

    def __init__(self, assistant: Assistant) -> None:
        self.api = FakeBotApi()
        self._now = None
        self.door = TelegramDoor(
            assistant, TelegramSettings(api_base=self.api.url), TOKEN, now=lambda: self._now, limits=Limits(10_000)
        )
        self.door.start()
        deadline = time.monotonic() + 60
        while self.door.state != "running":
            assert time.monotonic() < deadline, self.door.state
            time.sleep(0.01)

    def said(self, person: int, text: str, now) -> tuple[str, list[str]]:
        """(all text, the buttons' labels)."""
        self._now, before = now, len(self.api.calls)
        self.api.write(text, person=person)
        self.api.wait_until_handled(self.api.newest)
        sent = [arguments for method, arguments in self.api.calls[before:] if method == "sendMessage"]
        labels = [button["text"] for message in sent for button in buttons(message)]
        return "\n".join(message["text"] for message in sent), labels


@pytest.fixture(scope="module")
def chats(assistant):
    made = PrivateChats(assistant)
    yield made
    made.door.stop()
    made.api.close()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_terminal_and_telegram_say_the_same(assistant, chats, file) -> None:
    for number, dialogue in enumerate(read_paper(file.read_text(encoding="utf-8"), file.name)):
        terminal, person = Conversation(assistant), 1_000 * (1 + FILES.index(file)) + number
        for question in dialogue.questions:
            answer = terminal.say(question.text, question.now)
            text, labels = chats.said(person, question.text, question.now)
            assert text.startswith(answer.text), question.text
            offered = [*(choice.label for choice in answer.choices), *answer.suggestions]
            assert [label[: LONGEST_LABEL - 1] for label in labels] == [label[: LONGEST_LABEL - 1] for label in offered]
            assert all(label in in_words(answer) for label in labels)
