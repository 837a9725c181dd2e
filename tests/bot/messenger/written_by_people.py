"""Messages, chats and people in the shape of the Bot API."""

from __future__ import annotations

BOT = {"id": 4242, "is_bot": True, "first_name": "公开助手", "username": "gongkai_bot"}
CHAT_KINDS = {
    False: {"type": "private", "first_name": "居民"},
    True: {"type": "supergroup", "title": "某某镇便民群"},
}


def person_of(person: int) -> dict:
    return {"id": person, "is_bot": False, "first_name": f"居民{person}", "language_code": "zh-hans"}


def chat(person: int, group: int | None) -> dict:
    if group is None:
        return {"id": person, "type": "private", "first_name": f"居民{person}"}
    return {"id": group, **CHAT_KINDS[True]}


def message_of(number: int, text: str | None, person: int, group: int | None, **fields) -> dict:
    """What `person` writes in private, or in `group`; mentions and commands are marked as Telegram does."""
    message = {"message_id": number, "date": 1_700_000_000, "chat": chat(person, group), **fields}
    message.setdefault("from", {"id": person, "is_bot": False, "first_name": f"居民{person}"})
    if text is not None:
        message["text"] = text
        message.setdefault("entities", entities_of(text))
    return message


def entities_of(text: str) -> list[dict]:
    found = []
    for kind, words in (
        ("bot_command", text.split()[:1]),
        ("mention", ["@gongkai_bot", "@GONGKAI_BOT", "@li_si"]),
    ):
        for word in words:
            at = text.find(word)
            if at >= 0 and (kind == "mention" or word.startswith("/")):
                offset = len(text[:at].encode("utf-16-le")) // 2
                found.append({"type": kind, "offset": offset, "length": len(word)})
    return found
