"""「为什么多了这么些」 and 「为啥输的」 after a number: what the report says of that number and why."""

from __future__ import annotations

from bot.answering.computing.said_of_it import said_of_it
from bot.answering.patterns import any_matches
from bot.answering.sentences.answer_kind import answer_kind, gives
from bot.answering.sentences.told import NEAR
from bot.answering.turn import Reply, Turn

_SHORT = 14
_UP, _DOWN = "up", "down"
_MOVED = {_UP: "增加", _DOWN: "减少", "": ""}
_SURE = 1.0


def reason_told(turn: Turn) -> Reply | None:
    """None where no reason is asked for, or the report that was answered from gives none in so many words."""
    inquiry, meaning = turn.memory.inquiry, turn.meaning
    if turn.memory.subject != "cells" or inquiry is None or not meaning.cue("why") or _asks_anew(turn):
        return None
    pairs = [pair for pair in inquiry.pairs if pair in turn.knowledge.reports]
    if not pairs or len({organ for organ, _ in pairs}) != 1:
        return None
    words = turn.knowledge.language.operations
    moved = next((way for way in (_UP, _DOWN) if any_matches(words.get(way, ()), turn.question)), "")
    question = f"为什么{{}}{_MOVED[moved]}"
    found = said_of_it(turn, inquiry, max(pairs, key=lambda pair: pair[1]), question, NEAR)
    if found is None:
        return None
    reply, quotes = found
    told = gives(answer_kind(question, turn.knowledge.prose), quotes) == _SURE
    return reply if told and (not moved or any_matches(words.get(moved, ()), quotes)) else None


def _asks_anew(turn: Turn) -> bool:
    """Whether more than the reason is asked, or which reasons for refusing there were."""
    meaning = turn.meaning
    named = meaning.organs or meaning.years or meaning.others or meaning.ids("row") or meaning.ids("group")
    reasons = any(word in turn.question for word in turn.knowledge.language.follow.get("reasons", ()))
    return bool(named) or reasons or len(turn.question) > _SHORT
