"""How a number changed from a year whose report is not there: the report that is there may say it in words."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.coverage import covering
from bot.answering.computing.said_of_it import said_of_it
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.turn import Reply, Turn
from bot.answering.words.patterns import any_matches


def change_in_words(turn: Turn, inquiry: Inquiry, pair: tuple[str, int]) -> Reply | None:
    """「申请数量较去年回落12.3%」, where only `pair` of the two years has a report; None where it does not say so."""
    told = said_of_it(turn, inquiry, pair, "{}比上年增减多少")
    if told is None:
        return None
    (reply, quotes), words = told, turn.knowledge.language.operations
    moved = any_matches((*words.get("up", ()), *words.get("down", ())), quotes)
    if not moved or not any_matches((*words.get("before", ()), "去年"), quotes):
        return None
    missing, counted = covering(turn, inquiry)
    return replace(reply, slots=reply.slots + missing, computed=(*reply.computed, *counted))
