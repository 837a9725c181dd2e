"""Where a message stands and who wrote it: what an answer is sent to, and whose conversation it belongs to."""

from __future__ import annotations

from telegram import Chat, Message
from telegram.constants import ChatType

from bot.messenger.conversations import Asker
from bot.messenger.replying import Where
from bot.model import Channel


def writer(message: Message) -> Asker:
    """Who wrote `message`. Anonymous administrators write as the group itself, and cannot be told apart."""
    if message.sender_chat is not None:
        channel = message.sender_chat.id
        return Asker(message.chat.id, None if channel == message.chat.id else channel)
    return Asker(message.chat.id, message.from_user.id if message.from_user is not None else None)


def beside(message: Message, person: int | None = None) -> Where:
    """In a group as a reply to `message`, in its topic; in a private chat simply below it."""
    topic = message.message_thread_id if message.is_topic_message else None
    reply_to = None if is_private(message.chat) else message.message_id
    return Where(message.chat.id, reply_to, topic, person)


def is_private(chat: Chat) -> bool:
    return chat.type == ChatType.PRIVATE


def channel_of(chat: Chat) -> Channel:
    return Channel.PRIVATE if is_private(chat) else Channel.GROUP
