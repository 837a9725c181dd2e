"""Builds the Telegram application and keeps it going until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.messenger.asking import Asks, Enquiries
from bot.messenger.conversations import Conversations
from bot.messenger.health import Health
from bot.messenger.inline import Inline
from bot.messenger.introducing import introduce
from bot.messenger.keyboards import Keyboards
from bot.messenger.ledger import Ledger
from bot.messenger.ordering import InOrderWithinAChat
from bot.messenger.pacing import Limits, Pacing
from bot.messenger.polling import Poller, PollingRequest, pauses
from bot.messenger.updates import Reception, on_error
from bot.messenger.webhook import Webhook
from bot.settings import TelegramSettings

_log = logging.getLogger(__name__)

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]

FINISH_SECONDS = 5.0
"""How long answers that are under way may take when the door closes."""


@dataclass(frozen=True, slots=True)
class Running:
    """An application and what goes with it."""

    application: TelegramApplication
    ledger: Ledger
    keyboards: Keyboards
    health: Health


def build(
    assistant: Asks,
    settings: TelegramSettings,
    token: str,
    ledger: Ledger,
    health: Health,
    now: Callable[[], datetime | None],
    limits: Limits,
    *,
    judged: bool,
) -> Running:
    """An application that answers all that people do. Raises InvalidToken for an empty token."""
    tame_libraries()
    base, proxy = settings.api_base.rstrip("/"), settings.proxy or None
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .get_updates_request(PollingRequest(proxy=proxy))
        .rate_limiter(Pacing(limits))
        .concurrent_updates(InOrderWithinAChat(ledger.done))
        .updater(None)
        .job_queue(None)
    )
    application = (builder.proxy(proxy) if proxy else builder).build()
    conversations, keyboards = Conversations(), Keyboards()
    enquiries = Enquiries(assistant, conversations, now)
    reception = Reception(enquiries, conversations, keyboards, judged=judged)
    inline = Inline(enquiries, keyboards)
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, reception.on_message))
    application.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE, reception.on_edit))
    application.add_handler(CallbackQueryHandler(reception.on_press))
    application.add_handler(InlineQueryHandler(inline.on_query))
    application.add_handler(ChatMemberHandler(reception.on_membership, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_error_handler(on_error)
    return Running(application, ledger, keyboards, health)


def tame_libraries() -> None:
    """httpx logs every address, which holds the token; the Telegram library logs updates and payloads."""
    for name, level in (
        ("httpx", logging.WARNING),
        ("httpcore", logging.WARNING),
        ("telegram", logging.CRITICAL),
    ):
        logging.getLogger(name).setLevel(level)
    # The library's way to ask for its future default; without it, every 429 from Telegram raises a warning.
    os.environ.setdefault("PTB_TIMEDELTA", "true")


async def attend(
    running: Running,
    webhook: Webhook | None,
    stop: asyncio.Event,
    beside: Callable[[Running], Coroutine[Any, Any, None]],
) -> None:
    """Answer until `stop` is set, with `beside` running along. Raises InvalidToken for a refused token."""
    poller = Poller(running.application.bot, running.application.update_queue, running.ledger, running.health)
    work = asyncio.create_task(_work(running, webhook, poller, beside))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((work, stopping), return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            work.result()
    finally:
        work.cancel()
        stopping.cancel()
        await asyncio.gather(work, stopping, return_exceptions=True)
        await _close(running.application, None if webhook else poller)


async def _work(
    running: Running, webhook: Webhook | None, poller: Poller, beside: Callable[[Running], Coroutine[Any, Any, None]]
) -> None:
    application = running.application
    await _connect(application, running.health, keep_webhook=webhook is not None)
    running.health.running()
    running.keyboards.username = application.bot.username
    await introduce(application.bot)
    await application.start()
    along = asyncio.create_task(beside(running))
    try:
        if webhook is None:
            await poller.run()
        else:
            async with _receiving(running, webhook):
                await webhook.watch(application.bot, running.health)
    finally:
        along.cancel()


@contextlib.asynccontextmanager
async def _receiving(running: Running, webhook: Webhook) -> AsyncIterator[None]:
    webhook.open(running.application.bot, running.application.update_queue, running.ledger)
    try:
        yield
    finally:
        webhook.close()


async def _connect(application: TelegramApplication, health: Health, *, keep_webhook: bool) -> None:
    """Try until Telegram answers; only a refused token ends the trying."""
    for pause in pauses():
        try:
            await application.initialize()
            if not keep_webhook:
                # A webhook that was once set would keep every message from us.
                await application.bot.delete_webhook()
        except InvalidToken:
            raise
        except TelegramError as error:
            health.trouble(error)
            await asyncio.sleep(pause)
        else:
            return


async def _close(application: TelegramApplication, poller: Poller | None) -> None:
    if application.running:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(application.stop(), FINISH_SECONDS)
        if poller is not None:
            with contextlib.suppress(TelegramError, TimeoutError):
                await asyncio.wait_for(poller.confirm(), FINISH_SECONDS)
    await application.shutdown()
    await application.bot.shutdown()  # if the start was never finished, the application does not do it
