"""Sends messages and files, patiently where Telegram is out of reach for a moment; a lost one is logged, not raised."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram import Bot, CallbackQuery, LinkPreviewOptions, MessageEntity, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError, TimedOut

from bot.messenger.keyboards import Keyboards
from bot.messenger.rendering import Outgoing

_log = logging.getLogger(__name__)

RETRY_AFTER_SECONDS = (0.5, 2.0, 5.0, 15.0)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Where:
    """A chat, the message that is replied to (in groups), the forum topic, and who is answered."""

    chat: int
    reply_to: int | None = None
    topic: int | None = None
    person: int | None = None


async def send(bot: Bot, where: Where, messages: tuple[Outgoing, ...], keyboards: Keyboards) -> tuple[int, ...]:
    """Send `messages` in order; the numbers that they got. What cannot be delivered is given up."""
    sent: list[int] = []
    for message in messages:
        arguments = _arguments(where) | {
            "text": message.text,
            "entities": link_entities(message) or None,
            "reply_markup": keyboards.keyboard(message.buttons, where.person),
            "link_preview_options": _NO_PREVIEW,
        }
        done = await _delivered(bot.send_message, arguments)
        if done is None:
            break
        sent.append(done.message_id)
    return tuple(sent)


async def send_file(bot: Bot, where: Where, name: str, content: bytes) -> bool:
    """Send one file; whether it arrived."""
    arguments = _arguments(where) | {"document": content, "filename": name, "disable_content_type_detection": True}
    return await _delivered(bot.send_document, arguments) is not None


async def edit(bot: Bot, where: Where, number: int, message: Outgoing, keyboards: Keyboards) -> None:
    """Put `message` in the place of the bot's own message `number`."""
    arguments = {
        "chat_id": where.chat,
        "message_id": number,
        "text": message.text,
        "entities": link_entities(message) or None,
        "reply_markup": keyboards.keyboard(message.buttons, where.person),
        "link_preview_options": _NO_PREVIEW,
    }
    await _delivered(bot.edit_message_text, arguments)


async def take_back(bot: Bot, where: Where, number: int) -> None:
    """Delete the bot's own message `number`."""
    await _delivered(bot.delete_message, {"chat_id": where.chat, "message_id": number})


def link_entities(message: Outgoing) -> list[MessageEntity]:
    """Links as Telegram is told of them: by place, never by markup in the text."""
    return [MessageEntity(MessageEntity.TEXT_LINK, link.offset, link.length, url=link.url) for link in message.links]


async def acknowledge(press: CallbackQuery, words: str | None = None, *, alert: bool = False) -> None:
    """Stop the button's clock. Telegram refuses that a while after the press; the answer goes out anyway."""
    with contextlib.suppress(TelegramError):
        await press.answer(words, show_alert=alert)


async def _delivered(call: Callable[..., Awaitable[Any]], arguments: dict[str, Any]) -> Any:
    """What Telegram answers; None if it refused or cannot be reached: one line in the log, without the text."""
    try:
        try:
            return await _patiently(call, arguments)
        except ChatMigrated as moved:
            # The message that would be replied to keeps its old number in the old chat only.
            here_only = ("reply_parameters", "message_thread_id")
            kept = {key: value for key, value in arguments.items() if key not in here_only}
            return await _patiently(call, kept | {"chat_id": moved.new_chat_id})
    except (Forbidden, BadRequest) as error:
        if "not modified" not in error.message:
            # Blocked, removed from the group or muted there: the words are Telegram's own.
            _log.warning("有一条答复没有送达：Telegram 拒绝了（%s）。", error.message[:100])
    except TelegramError as error:
        _log.warning("有一条答复没有送达：%s。请检查到 Telegram 的网络。", type(error).__name__)
    return None


async def _patiently(call: Callable[..., Awaitable[Any]], arguments: dict[str, Any]) -> Any:
    for pause in (*RETRY_AFTER_SECONDS, None):
        try:
            return await call(**arguments)
        except (BadRequest, TimedOut):
            raise  # refused, or perhaps already delivered: a second try could say everything twice
        except NetworkError:
            if pause is None:
                raise
            await asyncio.sleep(pause)
    return None


def _arguments(where: Where) -> dict[str, Any]:
    arguments: dict[str, Any] = {"chat_id": where.chat, "message_thread_id": where.topic}
    if where.reply_to is not None:
        # The question may have been deleted meanwhile; its answer still goes out.
        arguments["reply_parameters"] = ReplyParameters(where.reply_to, allow_sending_without_reply=True)
    return arguments
