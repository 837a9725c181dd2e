"""Decides whether a message is meant for the bot, and what it asks.

In a private chat everything that is written is for the bot. In a group only a mention, a reply to the bot's
own message, /ask, or a command that names the bot: anything else gets no answer at all.
"""

from __future__ import annotations

import re

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType

from bot.messenger.text_units import without
from bot.messenger.wishes import Addressed, Wish, wish_of_command
from bot.wording import messenger as wording

# ASCII only, and no space needed after it: people type /ask去年…, and hanzi are never part of a command.
_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]+)(?:@(?P<bot>[A-Za-z0-9_]+))?\s*(?P<rest>.*)", re.DOTALL)
_LEFT_BEHIND = " \t\n\r　,，、:：;；"
_AROUND = " \t\n\r　。.！!，,「」“”\"'"


def addressed(message: Message, me: User) -> Addressed | None:
    """What `message` wants of the bot `me`; None if it is not a person's words or not meant for the bot."""
    if not written_by_a_person(message):
        return None
    private = message.chat.type == ChatType.PRIVATE
    if not private and message.forward_origin is not None:
        return None  # somebody else's words, shown to the group
    words = message.text or message.caption
    if not words:
        meant = private or _is_reply_to(message, me)
        return Addressed(Wish.UNREADABLE) if meant and _holds_more_than_words(message) else None
    return _of_words(words, message, me, private=private)


def overheard(message: Message) -> str | None:
    """The words of a group message that nobody in particular is spoken to with; None for everything else."""
    if not message.text or message.forward_origin is not None or not written_by_a_person(message):
        return None
    replied = message.reply_to_message
    if replied is not None and replied.forum_topic_created is None:
        return None
    spoken_to = message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION, MessageEntity.BOT_COMMAND])
    return None if spoken_to or message.text.startswith("/") else message.text.strip()


def written_by_a_person(message: Message) -> bool:
    """False for other bots, inline bots and a channel's automatic forwards.

    A group's anonymous administrators and people who write as their channel come under a bot's id, but they
    are people: `sender_chat` tells them apart.
    """
    if message.is_automatic_forward or message.via_bot is not None or message.from_user is None:
        return False
    return message.sender_chat is not None or not message.from_user.is_bot


def _of_words(words: str, message: Message, me: User, *, private: bool) -> Addressed | None:
    spans = _mentions(message, me)
    text = without(words, spans).strip() if spans else words.strip()
    named = private or bool(spans)
    command = _COMMAND.fullmatch(text)
    if command:
        return _command(command, me, private=private, named=named)
    if not named and not _is_reply_to(message, me):
        return None
    question = re.sub(r"[ \t]{2,}", " ", text).lstrip(_LEFT_BEHIND) if spans else text
    if question.strip(_AROUND) in wording.FORGET_WORDS:
        return Addressed(Wish.FORGET)
    if not question and (pointed_at := _words_pointed_at(message)):
        return Addressed(Wish.QUESTION, pointed_at)
    return Addressed(Wish.QUESTION, question) if question else Addressed(Wish.MENTION_WITHOUT_QUESTION)


def _command(command: re.Match[str], me: User, *, private: bool, named: bool) -> Addressed | None:
    suffix = (command["bot"] or "").lower()
    if suffix == (me.username or "").lower():
        named = True
    elif suffix and not private:
        return None  # another bot's command
    return wish_of_command(command["name"].lower(), command["rest"].strip(), named=named)


def _mentions(message: Message, me: User) -> list[tuple[int, int]]:
    """Where the bot is mentioned, as (offset, length) in UTF-16 units: by @username or by name."""
    found = []
    handle = f"@{me.username}".lower()
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    entities = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    for entity, text in entities.items():
        by_name = entity.user is not None and entity.user.id == me.id
        if by_name or text.lower() == handle:
            found.append((entity.offset, entity.length))
    return found


def _is_reply_to(message: Message, me: User) -> bool:
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.from_user.id != me.id:
        return False
    # In a forum every message "replies" to its topic's first message, which a bot may have made.
    return replied.forum_topic_created is None


def _words_pointed_at(message: Message) -> str:
    """A bare mention in reply to a neighbour's message asks what the neighbour asked."""
    replied = message.reply_to_message
    if replied is None or not replied.text or replied.from_user is None or replied.from_user.is_bot:
        return ""
    return replied.text.strip()


def _holds_more_than_words(message: Message) -> bool:
    """Pictures, voices, files: what somebody may expect an answer to. A sticker or a dice is a gesture."""
    return any((message.photo, message.voice, message.audio, message.video, message.video_note, message.document,
                message.contact, message.location, message.poll))  # fmt: skip
