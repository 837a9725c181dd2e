"""The other way to get updates: Telegram posts them to us, through the web service or to a port of the bot's own."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from telegram import Bot
from telegram.error import TelegramError

from bot.errors import SettingsError
from bot.messenger.health import Health
from bot.messenger.ledger import Ledger
from bot.messenger.own_port import OwnPort
from bot.messenger.polling import WANTED, pauses
from bot.messenger.receiving import AWAY, Receiver
from bot.messenger.troubles import Undelivered
from bot.settings import TelegramSettings

PATH = "/telegram"
"""Where updates are posted to, below the public address."""
LOOK_EVERY_SECONDS = 60.0
OFFICIAL = "https://api.telegram.org"


class Webhook:
    """Set up for one bot. `receive` may be called from any thread, at any time."""

    def __init__(self, settings: TelegramSettings, public_url: str, connections: int) -> None:
        """Raises SettingsError if Telegram could never reach us."""
        if settings.api_base.startswith(OFFICIAL) and not public_url.startswith("https://"):
            raise SettingsError(
                "[telegram] webhook = true 时，config.toml 的 [web] public_url 要写对外的 https 网址，"
                "Telegram 才送得到。没有的话，请写 webhook = false。"
            )
        self._address = public_url.rstrip("/") + PATH
        self._port = settings.webhook_port
        self._connections = connections
        self._receiver: Receiver | None = None
        self._own_port: OwnPort | None = None

    def receive(self, headers: Mapping[str, str], body: bytes) -> int:
        """The HTTP status to answer Telegram with."""
        receiver = self._receiver
        return receiver.receive(headers, body) if receiver is not None else AWAY

    def open(self, bot: Bot, updates: asyncio.Queue[object], ledger: Ledger) -> None:
        """From now on updates are taken."""
        self._receiver = Receiver(bot, updates, ledger)
        if self._port and self._own_port is None:
            self._own_port = OwnPort(self._port, self.receive)

    def close(self) -> None:
        self._receiver = None
        if self._own_port is not None:
            self._own_port.close()
            self._own_port = None

    async def watch(self, bot: Bot, health: Health) -> None:
        """Tell Telegram where we are, and see now and then that it reaches us. Never returns; cancel it."""
        waiting = pauses()
        since = datetime.now(UTC)
        registered = False
        while True:
            try:
                info = await bot.get_webhook_info() if registered else None
                if info is None or info.url != self._address:
                    await self._register(bot)
                    registered, since = True, datetime.now(UTC)
                elif info.last_error_date is not None and info.last_error_date > since:
                    raise Undelivered(info.last_error_message or "")
            except TelegramError as error:
                health.trouble(error)
                since = datetime.now(UTC) - timedelta(seconds=1)
                await asyncio.sleep(min(next(waiting), LOOK_EVERY_SECONDS))
                continue
            waiting = pauses()
            health.running()
            await asyncio.sleep(LOOK_EVERY_SECONDS)

    async def _register(self, bot: Bot) -> None:
        assert self._receiver is not None
        await bot.set_webhook(
            self._address,
            secret_token=self._receiver.secret,
            max_connections=self._connections,
            allowed_updates=WANTED,
        )
