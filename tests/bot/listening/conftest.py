"""An assistant whose staff read what residents say, over the project's own knowledge; its database is a test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.listening.listener import Listener
from bot.settings import ListeningSettings, Settings

Listening = Callable[..., Assistant]


@pytest.fixture
def listening(settings: Settings, assistant: Assistant, tmp_path: Path) -> Listening:
    """Makes one that shares its knowledge with `assistant`, since ten thousand phrases take long to take apart."""

    def make(*, readers: bool = True, listens: bool = True, keep_days: int = 180) -> Assistant:
        own = settings.model_copy(update={"listening": ListeningSettings(readers=readers, keep_days=keep_days)})
        made = assistant.at()
        made._tools = assistant._tools
        made.listener = Listener(own)
        made._listens = listens and made.listener.on
        made.listener._path = tmp_path / "listening.db"
        return made

    return make
