"""What happens when a message or a press arrives: decide, ask, reply. Texts are never logged."""

from __future__ import annotations

import asyncio
import contextlib
import logging

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.messenger import wording
from bot.messenger.addressing import Wish, addressed
from bot.messenger.asking import Asks
from bot.messenger.buttons import Buttons
from bot.messenger.conversations import Asker, Conversations
from bot.messenger.rendering import Outgoing, plain, render
from bot.messenger.replying import Where, send
from bot.messenger.troubles import whereabouts

_log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE

_OWN_WORDS = {
    Wish.GREETING: wording.GREETING,
    Wish.HELP: wording.HELP,
    Wish.ASK_WITHOUT_QUESTION: wording.ASK_WITHOUT_QUESTION,
    Wish.MENTION_WITHOUT_QUESTION: wording.MENTION_WITHOUT_QUESTION,
    Wish.UNKNOWN_COMMAND: wording.UNKNOWN_COMMAND,
}


class Reception:
    """Receives what people write and press; one for a bot."""

    def __init__(self, assistant: Asks) -> None:
        self._assistant = assistant
        self._conversations = Conversations()
        self._buttons = Buttons()

    async def on_message(self, update: Update, context: Context) -> None:
        """Answer a message that is meant for the bot; stay silent on every other."""
        message = update.message
        if message is None:
            return
        if message.migrate_to_chat_id is not None:
            self._conversations.move(message.chat.id, message.migrate_to_chat_id)
            return
        heard = addressed(message, context.bot.bot)
        if heard is None:
            return
        if heard.wish is Wish.QUESTION:
            messages = await self._answer(_writer(message), heard.question)
        else:
            messages = plain(_OWN_WORDS[heard.wish])
        await send(context.bot, _beside(message), messages, self._buttons)

    async def on_press(self, update: Update, context: Context) -> None:
        """Ask what the pressed button stands for, in the conversation of the person who pressed it."""
        press = update.callback_query
        if press is None:
            return
        question = self._buttons.question(press.data or "")
        message = press.message
        if question is None or message is None:
            await _acknowledge(press, wording.BUTTON_EXPIRED)
            return
        await _acknowledge(press)
        answered = await self._answer(Asker(message.chat.id, press.from_user.id), question, pressed=question)
        # A message that is too old to be seen by bots still has its number, and can be replied to.
        where = _beside(message) if isinstance(message, Message) else Where(message.chat.id)
        await send(context.bot, where, answered, self._buttons)

    async def _answer(self, asker: Asker, question: str, pressed: str = "") -> tuple[Outgoing, ...]:
        session = self._conversations.session(asker)
        try:
            answer = await asyncio.to_thread(self._assistant.ask, question, session)
        except Exception as error:  # whatever it is, the person gets a reply and the door stays open
            _log.error("回答时出错：%s。请把这一行告诉开发人员。", whereabouts(error))
            return plain(wording.SOMETHING_WENT_WRONG)
        self._conversations.remember(asker, answer.session)
        return render(answer, pressed)


async def on_error(_: object, context: Context) -> None:
    """The last net: one line naming the place, never what somebody wrote."""
    if context.error is not None:
        _log.error("处理一条 Telegram 消息时出错：%s。请把这一行告诉开发人员。", whereabouts(context.error))


def _writer(message: Message) -> Asker:
    """Who wrote `message`. Anonymous administrators write as the group itself, and cannot be told apart."""
    if message.sender_chat is not None:
        channel = message.sender_chat.id
        return Asker(message.chat.id, None if channel == message.chat.id else channel)
    return Asker(message.chat.id, message.from_user.id if message.from_user is not None else None)


def _beside(message: Message) -> Where:
    """In a group as a reply to `message`, in its topic; in a private chat simply below it."""
    topic = message.message_thread_id if message.is_topic_message else None
    private = message.chat.type == ChatType.PRIVATE
    return Where(message.chat.id, None if private else message.message_id, topic)


async def _acknowledge(press: CallbackQuery, words: str | None = None) -> None:
    """Stop the button's clock. Telegram refuses that a while after the press; the answer goes out anyway."""
    with contextlib.suppress(TelegramError):
        await press.answer(words, show_alert=words is not None)
