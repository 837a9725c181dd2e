"""Sends messages, patiently where Telegram is out of reach for a moment; a lost one is logged, not raised."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError, TimedOut

from bot.messenger.buttons import Buttons
from bot.messenger.rendering import Button, Outgoing

_log = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = (0.5, 2.0, 5.0)


@dataclass(frozen=True, slots=True)
class Where:
    """A chat, the message that is replied to (in groups), and the forum topic."""

    chat: int
    reply_to: int | None = None
    topic: int | None = None


async def send(bot: Bot, where: Where, messages: tuple[Outgoing, ...], buttons: Buttons) -> None:
    """Send `messages` in order. What cannot be delivered is given up: one line in the log, not its text."""
    for message in messages:
        keyboard = _keyboard(message.buttons, buttons)
        try:
            try:
                await _send_one(bot, where, message.text, keyboard)
            except ChatMigrated as moved:
                # The message that would be replied to keeps its old number in the old chat only.
                where = Where(moved.new_chat_id)
                await _send_one(bot, where, message.text, keyboard)
        except (Forbidden, BadRequest) as error:
            # Blocked, removed from the group or muted there: the words are Telegram's own.
            _log.warning("有一条答复没有送达：Telegram 拒绝了（%s）。", error.message[:100])
            return
        except TelegramError as error:
            _log.warning("有一条答复没有送达：%s。请检查到 Telegram 的网络。", type(error).__name__)
            return


async def _send_one(bot: Bot, where: Where, text: str, keyboard: InlineKeyboardMarkup | None) -> None:
    arguments: dict[str, Any] = {
        "chat_id": where.chat,
        "text": text,
        "reply_markup": keyboard,
        "message_thread_id": where.topic,
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
    }
    if where.reply_to is not None:
        # The question may have been deleted meanwhile; its answer still goes out.
        arguments["reply_parameters"] = ReplyParameters(where.reply_to, allow_sending_without_reply=True)
    for pause in (*RETRY_AFTER_SECONDS, None):
        try:
            await bot.send_message(**arguments)
            return
        except (BadRequest, TimedOut):
            raise  # refused, or perhaps already delivered: a second try could say everything twice
        except NetworkError:
            if pause is None:
                raise
            await asyncio.sleep(pause)


def _keyboard(wanted: tuple[Button, ...], buttons: Buttons) -> InlineKeyboardMarkup | None:
    if not wanted:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(each.label, callback_data=buttons.keep(each.question))] for each in wanted]
    )
