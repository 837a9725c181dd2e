"""What a group's administrators may tell the bot, and how it enters and leaves a group."""

from __future__ import annotations

import contextlib

from telegram import Bot, ChatMember, ChatMemberUpdated, Message
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.messenger.groups import Groups
from bot.messenger.keyboards import Keyboards
from bot.messenger.places import beside
from bot.messenger.rendering import plain
from bot.messenger.replying import Where, send
from bot.messenger.wishes import Wish
from bot.wording import messenger as wording

_AT_THE_HEAD = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)
_INSIDE = (*_AT_THE_HEAD, ChatMember.MEMBER, ChatMember.RESTRICTED)
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


class Administering:
    """One for a bot."""

    def __init__(self, groups: Groups, keyboards: Keyboards) -> None:
        self._groups = groups
        self._keyboards = keyboards

    async def obey(self, bot: Bot, message: Message, wish: Wish) -> None:
        """Do what an administrator wishes; tell anybody else kindly that they are not one."""
        leads = await _is_administrator(bot, message)
        words = wording.ADMINS_UNKNOWN if leads is None else wording.ADMINS_ONLY
        if leads:
            words = await self._words_of(bot, message.chat.id, wish)
        await send(bot, beside(message), plain(words), self._keyboards)
        if leads and wish is Wish.LEAVE:
            self._groups.leave(message.chat.id)
            with contextlib.suppress(TelegramError):  # removed meanwhile
                await bot.leave_chat(message.chat.id)

    async def enter_or_leave(self, bot: Bot, change: ChatMemberUpdated) -> None:
        """Say once in a group who one is; forget a group that one was removed from."""
        if change.chat.type not in _GROUPS:
            return
        was, now = change.old_chat_member.status in _INSIDE, change.new_chat_member.status in _INSIDE
        if was and not now:
            self._groups.leave(change.chat.id)
        if was or not now or not self._groups.introduce(change.chat.id):
            return
        hears = bot.bot.can_read_all_group_messages or change.new_chat_member.status in _AT_THE_HEAD
        words = wording.INTRODUCTION if hears else wording.INTRODUCTION_UNHEARING
        await send(bot, Where(change.chat.id), plain(words), self._keyboards)

    async def _words_of(self, bot: Bot, chat: int, wish: Wish) -> str:
        if wish is Wish.LEAVE:
            return wording.GOODBYE
        self._groups.loud(chat, wish is Wish.LOUD)
        if wish is Wish.QUIET:
            return wording.QUIET_ON
        return wording.LOUD_ON if await _hears_all(bot, chat) else wording.LOUD_UNHEARING


async def _is_administrator(bot: Bot, message: Message) -> bool | None:
    """None if Telegram does not say. Whoever writes as the group itself is one of its administrators."""
    if message.sender_chat is not None:
        return message.sender_chat.id == message.chat.id
    if message.from_user is None:
        return False
    try:
        member = await bot.get_chat_member(message.chat.id, message.from_user.id)
    except TelegramError:
        return None
    return member.status in _AT_THE_HEAD


async def _hears_all(bot: Bot, chat: int) -> bool:
    if bot.bot.can_read_all_group_messages:
        return True
    try:
        return (await bot.get_chat_member(chat, bot.id)).status in _AT_THE_HEAD
    except TelegramError:
        return False
