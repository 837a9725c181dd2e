"""Every kind of update that Telegram sends, through the real application, over HTTP, to the real assistant.

Each file in updates/ says what people do and every call that the bot makes for it: to whom, how often, in which
words; a call that is not written there is a failure.
"""

from __future__ import annotations

import time

import pytest

from bot.messenger import TelegramDoor
from bot.settings import TelegramSettings
from tests.bot.messenger.fake_bot_api import TOKEN, FakeBotApi
from tests.bot.messenger.recorded import FILES, differences, play, read


@pytest.fixture(scope="module")
def telegram(assistant):
    """One bot for all files, as in life: what one group does must not show in another."""
    assistant.ask("大李庄乡2020年收到几件申请")  # loads what only the first question has to wait for
    api = FakeBotApi()
    door = TelegramDoor(assistant, TelegramSettings(api_base=api.url), TOKEN)
    door.start()
    deadline = time.monotonic() + 60
    while door.state != "running":
        assert time.monotonic() < deadline, door.state
        time.sleep(0.01)
    yield api
    door.stop()
    api.close()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_bot_does_what_is_written_and_nothing_else(telegram, file):
    recorded = read(file)
    assert differences(recorded.expected, play(recorded, telegram)) == [], recorded.story


def test_every_kind_of_update_and_at_least_sixty_stories_are_recorded():
    kinds = {key for file in FILES for update in read(file).updates for key in update} - {"update_id"}
    assert len(FILES) >= 60
    assert {"message", "edited_message", "channel_post", "callback_query", "inline_query", "my_chat_member"} <= kinds
