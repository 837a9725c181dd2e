"""The door itself: open it beside the web service, or run it in the foreground."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import threading

from telegram.error import InvalidToken

from bot.errors import SettingsError
from bot.messenger.asking import Asks
from bot.messenger.health import Health
from bot.messenger.polling import pauses
from bot.messenger.running import FINISH_SECONDS, attend, build
from bot.messenger.troubles import Trouble
from bot.settings import TelegramSettings


class TelegramDoor:
    """Answers on Telegram with `assistant`.

    In the background nothing ever raises: a wrong token or an unreachable Telegram is one line in the log and
    in `state`, and the web service goes on. After a fork, make it in the child: threads do not survive one.
    """

    def __init__(self, assistant: Asks, settings: TelegramSettings, token: str) -> None:
        self._assistant = assistant
        self._api_base = settings.api_base
        self._token = token.strip()
        self._health = Health(settings.api_base)
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()

    @property
    def state(self) -> str:
        """ "stopped", "starting", "running", or "error: …" (Chinese; no token, no address)."""
        return self._health.state

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
            except InvalidToken as error:
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
                await attend(build(self._assistant, self._api_base, self._token), self._health, self._stop)
                return
            except InvalidToken:
                raise
            except Exception as error:
                self._health.trouble(error)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), pause)
                return
