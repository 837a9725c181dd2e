"""What a conversation remembers of a day or a fee that was counted: the question, and the guide on what was counted."""

from __future__ import annotations

from bot.answering.turn import Memory, Turn


def reckoned(turn: Turn, what: str) -> Memory:
    """`what` is the id of a period, by_item or by_page; no guide where language.toml [reckoned] names none."""
    ids = turn.knowledge.language.reckoned.words(what)
    return Memory("reckoned", guide=next(iter(ids), ""), question=turn.question)
