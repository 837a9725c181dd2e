"""The door itself: open it beside the web service, or run it in the foreground."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from telegram.error import InvalidToken

from bot.errors import SettingsError
from bot.messenger.asking import Asks
from bot.messenger.handled import Handled
from bot.messenger.health import Health
from bot.messenger.ledger import Ledger
from bot.messenger.pacing import Limits
from bot.messenger.polling import pauses
from bot.messenger.receiving import AWAY
from bot.messenger.running import FINISH_SECONDS, Running, attend, build
from bot.messenger.staff import Unanswered, send_daily
from bot.messenger.troubles import Trouble
from bot.messenger.webhook import Webhook
from bot.settings import TelegramSettings

_log = logging.getLogger(__name__)


class TelegramDoor:
    """Answers on Telegram with `assistant`.

    In the background nothing ever raises: a wrong token or an unreachable Telegram is one line in the log and
    in `state`, and the web service goes on. After a fork, make it in the child: threads do not survive one.
    """

    def __init__(
        self,
        assistant: Asks,
        settings: TelegramSettings,
        token: str,
        *,
        folder: Path | None = None,
        public_url: str = "",
        connections: int = 4,
        now: Callable[[], datetime | None] = lambda: None,
        limits: Limits | None = None,
        judged: bool = False,
        unanswered: Unanswered | None = None,
    ) -> None:
        """`folder` is where the numbers of handled updates are kept; None keeps them in memory.

        With `judged` people are asked what they think of answers, and `unanswered` goes to the staff's chat each day.
        With a webhook Telegram posts to `public_url`, over at most `connections` at once. Raises SettingsError
        if it never could.
        """
        self._assistant = assistant
        self._settings = settings
        self._token = token.strip()
        self._folder = folder
        self._now = now
        self._limits = limits or Limits()
        self._judged = judged
        self._unanswered = unanswered
        self._webhook = Webhook(settings, public_url, connections) if settings.webhook else None
        self._health = Health(settings.api_base)
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()
        self._ledger: Ledger | None = None

    @property
    def state(self) -> str:
        """ "stopped", "starting", "running", or "error: …" (Chinese; no token, no address)."""
        return self._health.state

    @property
    def waiting(self) -> int:
        """How many updates are under way."""
        return self._ledger.waiting if self._ledger is not None else 0

    def receive(self, headers: Mapping[str, str], body: bytes) -> int:
        """The HTTP status for an update that Telegram posts; from any thread. 503 while the door is not open."""
        return self._webhook.receive(headers, body) if self._webhook is not None else AWAY

    def start(self) -> None:
        """Open the door in a thread of its own and return at once. Opening an open door does nothing."""
        if self._thread is not None and self._thread.is_alive():
            return
        ready = threading.Event()
        self._health.starting()
        self._thread = threading.Thread(target=self._in_background, args=(ready,), name="telegram", daemon=True)
        self._thread.start()
        ready.wait()

    def stop(self) -> None:
        """Close the door: answers under way are finished, within a few seconds. Safe to call at any time."""
        thread, loop = self._thread, self._loop
        if thread is None or loop is None:
            return
        with contextlib.suppress(RuntimeError):  # the loop may just have closed by itself
            loop.call_soon_threadsafe(self._stop.set)
        thread.join(3 * FINISH_SECONDS)
        self._thread = None
        self._health.stopped()

    def run(self) -> None:
        """Answer in the foreground until SIGINT or SIGTERM. Raises SettingsError if the token is refused."""
        if self._webhook is not None and not self._settings.webhook_port:
            raise SettingsError(
                "gongkai telegram 没有网页服务可以接收消息。请在 config.toml 的 [telegram] webhook_port 写一个端口，"
                "或者改用 gongkai serve。"
            )
        self._health.starting()
        self._stop = asyncio.Event()
        refused = None
        with contextlib.suppress(KeyboardInterrupt):  # Windows has no signal handlers in its event loop
            refused = asyncio.run(self._until_signal())
        if refused is not None:
            raise SettingsError(refused.line)
        self._health.stopped()

    def _in_background(self, ready: threading.Event) -> None:
        with asyncio.Runner() as runner:
            self._loop = runner.get_loop()
            self._stop = asyncio.Event()
            ready.set()
            try:
                runner.run(self._attend())
            except (InvalidToken, SettingsError) as error:
                self._health.trouble(error)
            else:
                self._health.stopped()

    async def _until_signal(self) -> Trouble | None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):
                loop.add_signal_handler(number, self._stop.set)
        try:
            await self._attend()
        except InvalidToken as error:
            return self._health.trouble(error, tell=False)
        return None

    async def _attend(self) -> None:
        """Until it is stopped. Whatever goes wrong, but for a refused token, is followed by a new start."""
        for pause in pauses():
            try:
                await attend(self._built(), self._webhook, self._stop, self._tell_staff)
                return
            except (InvalidToken, SettingsError):
                raise
            except Exception as error:
                self._health.trouble(error)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), pause)
                return

    def _built(self) -> Running:
        """Anew for each try. The ledger stays, so that a trouble in between makes nothing be answered twice."""
        if self._ledger is None:
            # The part of a token before the colon is the bot's public id.
            name = f"{self._token.partition(':')[0]}.handled"
            handled = Handled(self._folder / "telegram" / name if self._folder is not None and self._token else None)
            if handled.lost:
                _log.warning("Telegram 机器人：上次停下时有 %d 条消息还没答，没能找回。", len(handled.lost))
            self._ledger = Ledger(handled)
        self._ledger.begin()
        return build(
            self._assistant, self._settings, self._token, self._ledger, self._health, self._now, self._limits,
            judged=self._judged,
        )  # fmt: skip

    async def _tell_staff(self, running: Running) -> None:
        chat, hour = self._settings.staff_chat, self._settings.staff_hour
        if chat and self._unanswered is not None:
            bot = running.application.bot
            await send_daily(
                bot, running.keyboards, chat, hour, self._unanswered, lambda: self._now() or datetime.now()
            )
