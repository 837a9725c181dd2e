"""Decides whether a message is meant for the bot, and what it asks.

In a private chat everything that is written is for the bot. In a group only a mention, a reply to the bot's
own message, /ask, or a command that names the bot: anything else gets no answer at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType

from bot.messenger.text_units import without

# ASCII only, and no space needed after it: people type /ask去年…, and hanzi are never part of a command.
_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]+)(?:@(?P<bot>[A-Za-z0-9_]+))?\s*(?P<rest>.*)", re.DOTALL)
_LEFT_BEHIND = " \t\n\r　,，、:：;；"


class Wish(Enum):
    """What a person wants of the bot."""

    QUESTION = auto()
    GREETING = auto()
    HELP = auto()
    ASK_WITHOUT_QUESTION = auto()
    MENTION_WITHOUT_QUESTION = auto()
    UNKNOWN_COMMAND = auto()


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message that is meant for the bot; `question` is empty unless the wish is a question."""

    wish: Wish
    question: str = ""


def addressed(message: Message, me: User) -> Addressed | None:
    """What `message` wants of the bot `me`; None if it is not a person's text or not meant for the bot."""
    if not message.text or not written_by_a_person(message):
        return None
    private = message.chat.type == ChatType.PRIVATE
    if not private and message.forward_origin is not None:
        return None  # somebody else's words, shown to the group
    spans = _mentions(message, me)
    text = without(message.text, spans).strip() if spans else message.text.strip()
    named = private or bool(spans)
    command = _COMMAND.fullmatch(text)
    if command:
        return _command(command, me, private=private, named=named)
    if not named and not _is_reply_to(message, me):
        return None
    question = re.sub(r"[ \t]{2,}", " ", text).lstrip(_LEFT_BEHIND) if spans else text
    return Addressed(Wish.QUESTION, question) if question else Addressed(Wish.MENTION_WITHOUT_QUESTION)


def written_by_a_person(message: Message) -> bool:
    """False for other bots, inline bots and a channel's automatic forwards.

    A group's anonymous administrators and people who write as their channel come under a bot's id, but they
    are people: `sender_chat` tells them apart.
    """
    if message.is_automatic_forward or message.via_bot is not None or message.from_user is None:
        return False
    return message.sender_chat is not None or not message.from_user.is_bot


def _command(command: re.Match[str], me: User, *, private: bool, named: bool) -> Addressed | None:
    suffix = (command["bot"] or "").lower()
    if suffix == (me.username or "").lower():
        named = True
    elif suffix and not private:
        return None  # another bot's command
    name, rest = command["name"].lower(), command["rest"].strip()
    if name == "ask":
        return Addressed(Wish.QUESTION, rest) if rest else Addressed(Wish.ASK_WITHOUT_QUESTION)
    if not named:
        return None  # a bare /start or /help in a group may be meant for any bot
    match name:
        case "start":
            return Addressed(Wish.GREETING)
        case "help":
            return Addressed(Wish.HELP)
        case _:
            return Addressed(Wish.UNKNOWN_COMMAND)


def _mentions(message: Message, me: User) -> list[tuple[int, int]]:
    """Where the bot is mentioned, as (offset, length) in UTF-16 units: by @username or by name."""
    found = []
    handle = f"@{me.username}".lower()
    for entity, text in message.parse_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION]).items():
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
