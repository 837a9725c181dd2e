"""Builds the Telegram application and keeps it going until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from typing import Any

from telegram import BotCommand, BotCommandScopeAllGroupChats
from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    AIORateLimiter,
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    MessageHandler,
    filters,
)

from bot.messenger import wording
from bot.messenger.asking import Asks
from bot.messenger.health import Health
from bot.messenger.ordering import InOrderWithinAChat
from bot.messenger.polling import Poller, PollingRequest, pauses
from bot.messenger.updates import Reception, on_error

_log = logging.getLogger(__name__)

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]

FINISH_SECONDS = 5.0
"""How long answers that are under way may take when the door closes."""


def build(assistant: Asks, api_base: str, token: str) -> TelegramApplication:
    """An application that answers messages and presses. Raises InvalidToken for an empty token."""
    tame_libraries()
    base = api_base.rstrip("/")
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .get_updates_request(PollingRequest())
        .rate_limiter(AIORateLimiter(max_retries=2))
        .concurrent_updates(InOrderWithinAChat())
        .updater(None)
        .job_queue(None)
        .build()
    )
    reception = Reception(assistant)
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, reception.on_message))
    application.add_handler(CallbackQueryHandler(reception.on_press))
    application.add_error_handler(on_error)
    return application


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


async def attend(application: TelegramApplication, health: Health, stop: asyncio.Event) -> None:
    """Answer until `stop` is set. Raises InvalidToken if the token is refused at the start."""
    poller = Poller(application.bot, application.update_queue, health)
    work = asyncio.create_task(_work(application, poller, health))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((work, stopping), return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            work.result()
    finally:
        work.cancel()
        stopping.cancel()
        await asyncio.gather(work, stopping, return_exceptions=True)
        await _close(application)


async def _work(application: TelegramApplication, poller: Poller, health: Health) -> None:
    await _connect(application, health)
    health.running()
    await _introduce(application)
    await application.start()
    await poller.run()


async def _connect(application: TelegramApplication, health: Health) -> None:
    """Try until Telegram answers; only a refused token ends the trying."""
    for pause in pauses():
        try:
            await application.initialize()
            # A webhook that was once set would keep every message from us.
            await application.bot.delete_webhook()
        except InvalidToken:
            raise
        except TelegramError as error:
            health.trouble(error)
            await asyncio.sleep(pause)
        else:
            return


async def _introduce(application: TelegramApplication) -> None:
    """Show the commands in people's menus, and tell the operator what groups will let the bot hear."""
    bot = application.bot
    commands = [BotCommand(name, words) for name, words in wording.COMMAND_DESCRIPTIONS.items()]
    in_groups = [command for command in commands if command.command in wording.COMMANDS_IN_GROUPS]
    try:
        await bot.set_my_commands(commands)
        await bot.set_my_commands(in_groups, scope=BotCommandScopeAllGroupChats())
    except TelegramError as error:
        _log.warning("Telegram 机器人：命令菜单没有设置成功（%s），不影响问答；下次启动会再试。", type(error).__name__)
    if bot.bot.can_read_all_group_messages:
        _log.info("Telegram 机器人 @%s：隐私模式已关闭，群里 @提及、回复和 /ask 都能收到。", bot.username)
    else:
        _log.warning(
            "Telegram 机器人 @%s：隐私模式开着，群里只收得到命令（/ask）和对机器人消息的回复，@提及收不到。"
            "要收到 @提及：向 @BotFather 发送 /setprivacy 选 Disable，再把机器人移出群后重新加入；"
            "或者在群里把它设为管理员。",
            bot.username,
        )


async def _close(application: TelegramApplication) -> None:
    if application.running:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(application.stop(), FINISH_SECONDS)
    await application.shutdown()
    await application.bot.shutdown()  # if the start was never finished, the application does not do it
