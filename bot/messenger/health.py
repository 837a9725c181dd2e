"""How the door is: one word for /healthz, and one line in the log whenever that changes."""

from __future__ import annotations

import logging

from bot.messenger.troubles import Trouble, in_words

_log = logging.getLogger(__name__)


class Health:
    """`state` is "stopped", "starting", "running", or "error: …" with the trouble in Chinese.

    Written by the door's own thread, read by any other: one attribute, replaced as a whole.
    """

    def __init__(self, api_base: str) -> None:
        self._api_base = api_base
        self.state = "stopped"

    def starting(self) -> None:
        self.state = "starting"

    def running(self) -> None:
        """Telegram has answered. Said again and again; only a change is logged."""
        if self.state != "running":
            _log.info("Telegram 机器人：已连上，正在接收消息。")
        self.state = "running"

    def stopped(self) -> None:
        self.state = "stopped"

    def trouble(self, error: BaseException, *, tell: bool = True) -> Trouble:
        """Something is wrong; the same trouble is logged once, however often it is tried again."""
        trouble = in_words(error, self._api_base)
        state = f"error: {trouble.summary}"
        if tell and state != self.state:
            _log.error("%s", trouble.line)
        self.state = state
        return trouble
