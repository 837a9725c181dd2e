"""At the start: the commands in people's menus, and to the operator, what groups will let the bot hear."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.wording import messenger as wording

_log = logging.getLogger(__name__)

_SCOPES = (
    (BotCommandScopeAllPrivateChats(), wording.COMMAND_DESCRIPTIONS),
    (BotCommandScopeAllGroupChats(), wording.GROUP_COMMAND_DESCRIPTIONS),
    (BotCommandScopeAllChatAdministrators(), wording.ADMIN_COMMAND_DESCRIPTIONS),
)


async def introduce(bot: Bot) -> None:
    """Set the menus; a failure is told and stops nothing."""
    try:
        for scope, descriptions in _SCOPES:
            await bot.set_my_commands(_commands(descriptions), scope=scope)
    except TelegramError as error:
        _log.warning("Telegram 机器人：命令菜单没有设置成功（%s），不影响问答；下次启动会再试。", type(error).__name__)
    _tell_what_is_heard(bot)


def _tell_what_is_heard(bot: Bot) -> None:
    if bot.bot.can_read_all_group_messages:
        _log.info("Telegram 机器人 @%s：隐私模式已关闭，群里 @提及、回复和 /ask 都能收到。", bot.username)
    else:
        _log.warning(
            "Telegram 机器人 @%s：隐私模式开着，群里只收得到命令（/ask）和对机器人消息的回复，@提及收不到。"
            "要收到 @提及：向 @BotFather 发送 /setprivacy 选 Disable，再把机器人移出群后重新加入；"
            "或者在群里把它设为管理员。",
            bot.username,
        )
    if not bot.bot.supports_inline_queries:
        _log.info("Telegram 机器人 @%s：要在别的聊天里用 @它 查数，向 @BotFather 发送 /setinline。", bot.username)


def _commands(descriptions: Mapping[str, str]) -> list[BotCommand]:
    return [BotCommand(name, words) for name, words in descriptions.items()]
