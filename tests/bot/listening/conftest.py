"""An assistant whose staff read what residents say, over the project's own knowledge; its database is a test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.settings import ListeningSettings, Settings

Listening = Callable[..., Assistant]


@pytest.fixture
def listening(settings: Settings, assistant: Assistant, tmp_path: Path) -> Listening:
    """Makes one; the published knowledge is shared with `assistant`, which has been made before."""

    def make(*, readers: bool = True, listens: bool = True, keep_days: int = 180) -> Assistant:
        own = settings.model_copy(update={"listening": ListeningSettings(readers=readers, keep_days=keep_days)})
        made = Assistant(own, listens=listens)
        made.listener._path = tmp_path / "listening.db"
        return made

    return make
