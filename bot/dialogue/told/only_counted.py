"""「都罚了哪些企业」, 「申请人是谁」: a report counts them, and names nobody."""

from __future__ import annotations

from bot import wording
from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn
from bot.answering.words.patterns import any_matches
from bot.model import Outcome


def only_counted(turn: Turn) -> Reply | None:
    """None unless it is asked who was counted in the one report whose number was told last."""
    memory, words = turn.memory, turn.knowledge.language.follow.words("who_they_are")
    one = memory.inquiry is not None and len(memory.inquiry.pairs) == 1 and not memory.inquiry.of
    if memory.subject != "cells" or not one or not any_matches(words, turn.question):
        return None
    meaning = turn.meaning
    if meaning.organs or meaning.years or meaning.others or meaning.cue("how", "condition", "money", "time"):
        return None
    citations = (memory.citation,) if memory.citation else ()
    return Reply(Outcome.NOT_FOUND, said(wording.ONLY_COUNTED), citations, memory=memory)
