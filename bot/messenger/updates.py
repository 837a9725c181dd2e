"""What happens when something arrives: decide whose it is, do it, reply. Texts are never logged."""

from __future__ import annotations

import logging
from datetime import timedelta

from telegram import Bot, Message, Update
from telegram.ext import ContextTypes

from bot.messenger.addressing import addressed, overheard
from bot.messenger.administering import Administering
from bot.messenger.answering import Answering
from bot.messenger.asking import Enquiries
from bot.messenger.buttons import Does
from bot.messenger.conversations import Asker, Conversations
from bot.messenger.groups import Groups
from bot.messenger.judging import judge
from bot.messenger.keyboards import Keyboards
from bot.messenger.patience import Patience, PatienceWithAskers
from bot.messenger.places import beside, is_private, writer
from bot.messenger.rendering import plain
from bot.messenger.replying import Where, acknowledge, send
from bot.messenger.troubles import whereabouts
from bot.messenger.welcoming import Welcoming
from bot.messenger.wishes import FOR_ADMINS, Addressed, Wish
from bot.wording import messenger as wording

_log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE

LATE = timedelta(minutes=5)
"""A message that was edited later than this, and had no answer, gets none: it may have had one before a restart."""
LONGEST_OVERHEARD = 60


class Reception:
    """Receives what people write, edit and press; one for a bot."""

    def __init__(
        self, enquiries: Enquiries, conversations: Conversations, keyboards: Keyboards, *, judged: bool = False
    ) -> None:
        self._conversations = conversations
        self._keyboards = keyboards
        self._groups = Groups()
        self._patience = PatienceWithAskers()
        self._enquiries = enquiries
        self._answering = Answering(enquiries, keyboards, judged=judged)
        self._administering = Administering(self._groups, keyboards)
        self._welcoming = Welcoming(self._answering, keyboards, self._forget)

    async def on_message(self, update: Update, context: Context) -> None:
        """Answer a message that is meant for the bot; stay silent on every other."""
        message, bot = update.message, context.bot
        if message is None or self._is_a_move(message):
            return
        heard = addressed(message, bot.bot)
        if heard is None:
            await self._overhear(bot, message)
        elif await self._has_patience(bot, message):
            await self._serve(bot, message, heard)

    async def on_edit(self, update: Update, context: Context) -> None:
        """The answer to a question that was edited changes with it."""
        message, bot = update.edited_message, context.bot
        if message is None:
            return
        heard, asker = addressed(message, bot.bot), writer(message)
        if heard is None and self._answering.unasked(message.chat.id, message.message_id):
            words = overheard(message)
            heard = Addressed(Wish.QUESTION, words) if words else None
        if heard is None or heard.wish is not Wish.QUESTION:
            return
        late = message.edit_date is None or message.edit_date - message.date > LATE
        await self._answering.answer_again(
            bot, beside(message, asker.person), message.chat, asker, heard.question, message.message_id, late=late
        )

    async def on_press(self, update: Update, context: Context) -> None:
        """Ask what the pressed button stands for, in the conversation of the person who pressed it."""
        press = update.callback_query
        if press is None:
            return
        button, message = self._keyboards.pressed(press.data or ""), press.message
        if button is None or message is None:
            await acknowledge(press, wording.BUTTON_EXPIRED, alert=True)
            return
        asker = Asker(message.chat.id, press.from_user.id)
        if button.does is Does.JUDGE:
            await acknowledge(press, await judge(self._enquiries, asker, message.chat, button))
            return
        await acknowledge(press)
        # A message that is too old to be seen by bots still has its number, and can be replied to.
        where = beside(message, asker.person) if isinstance(message, Message) else Where(message.chat.id)
        await self._answering.answer(context.bot, where, message.chat, asker, button.content, pressed=True)

    async def on_membership(self, update: Update, context: Context) -> None:
        """The bot was taken into a group, or removed from it."""
        if update.my_chat_member is not None:
            await self._administering.enter_or_leave(context.bot, update.my_chat_member)

    async def _serve(self, bot: Bot, message: Message, heard: Addressed) -> None:
        asker = writer(message)
        where = beside(message, asker.person)
        if heard.wish is Wish.QUESTION:
            await self._answering.answer(bot, where, message.chat, asker, heard.question, number=message.message_id)
        elif heard.wish in FOR_ADMINS and not is_private(message.chat):
            await self._administering.obey(bot, message, heard.wish)
        else:
            await self._welcoming.serve(bot, where, message, asker, heard)

    async def _overhear(self, bot: Bot, message: Message) -> None:
        if is_private(message.chat) or not self._groups.is_loud(message.chat.id):
            return
        words, asker = overheard(message), writer(message)
        if not words or len(words) > LONGEST_OVERHEARD or self._enquiries.holds_personal_data(words):
            return
        where = beside(message, asker.person)
        await self._answering.answer_unasked(bot, where, message.chat, asker, words, message.message_id)

    async def _has_patience(self, bot: Bot, message: Message) -> bool:
        """In private everybody may ask as fast as they like; they wait for themselves only."""
        if is_private(message.chat):
            return True
        left = self._patience.with_(writer(message))
        if left is Patience.JUST_OVER:
            await send(bot, beside(message), plain(wording.TOO_FAST), self._keyboards)
        return left is Patience.LEFT

    def _is_a_move(self, message: Message) -> bool:
        """A group has become a supergroup, which both of them tell."""
        if message.migrate_to_chat_id is not None:
            old, new = message.chat.id, message.migrate_to_chat_id
        elif message.migrate_from_chat_id is not None:
            old, new = message.migrate_from_chat_id, message.chat.id
        else:
            return False
        self._conversations.move(old, new)
        self._groups.move(old, new)
        return True

    def _forget(self, person: int) -> None:
        self._enquiries.forget(person)
        self._answering.forget(person)
        self._keyboards.forget(person)


async def on_error(_: object, context: Context) -> None:
    """The last net: one line naming the place, never what somebody wrote."""
    if context.error is not None:
        _log.error("处理一条 Telegram 消息时出错：%s。请把这一行告诉开发人员。", whereabouts(context.error))
