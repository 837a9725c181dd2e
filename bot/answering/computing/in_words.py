"""How a number changed from a year whose report is not there: the report that is there may say it in words."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.coverage import covering
from bot.answering.computing.quantity import lines_of
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.patterns import any_matches
from bot.answering.sentences.told import told_in_a_sentence
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.model import Outcome


def change_in_words(turn: Turn, inquiry: Inquiry, pair: tuple[str, int]) -> Reply | None:
    """「申请数量较去年回落12.3%」, where only `pair` of the two years has a report; None where it does not say so."""
    title = lines_of(turn, inquiry, turn.knowledge.form_of(turn.knowledge.reports[pair]).id)[0].title
    question = f"{pair[0]}{pair[1]}年{title}比上年增减多少"
    asked = replace(turn, question=question, meaning=meaning_of(question, turn))
    reply = told_in_a_sentence(asked, target_of(asked))
    if reply is None or reply.outcome is not Outcome.ANSWERED:
        return None
    quotes, words = "".join(citation.quote for citation in reply.citations), turn.knowledge.language.operations
    moved = any_matches((*words.get("up", ()), *words.get("down", ())), quotes)
    if not moved or not any_matches((*words.get("before", ()), "去年"), quotes):
        return None
    missing, counted = covering(turn, inquiry)
    return replace(reply, slots=reply.slots + missing, computed=(*reply.computed, *counted))
