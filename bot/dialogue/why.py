"""「为什么多了这么些」 after a number: what the report says of how that number moved and why."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.quantity import lines_of
from bot.answering.patterns import any_matches
from bot.answering.sentences.told import told_in_a_sentence
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.model import Outcome

_UP, _DOWN = "up", "down"
_MOVED = {_UP: "增加", _DOWN: "减少"}


def why_it_moved(turn: Turn) -> Reply | None:
    """None where nothing moved in the question, or the report does not say."""
    inquiry, meaning = turn.memory.inquiry, turn.meaning
    words = turn.knowledge.language.operations
    moved = next((way for way in (_UP, _DOWN) if any_matches(words.get(way, ()), turn.question)), "")
    elsewhere = meaning.organs or meaning.years or meaning.others
    if turn.memory.subject != "cells" or inquiry is None or not moved or elsewhere or not meaning.cue("why"):
        return None
    pairs = [pair for pair in inquiry.pairs if pair in turn.knowledge.reports]
    if not pairs or len({organ for organ, _ in pairs}) != 1:
        return None
    organ, year = max(pairs, key=lambda pair: pair[1])
    title = lines_of(turn, inquiry, turn.knowledge.reports[organ, year].form or "2019")[0].title
    question = f"{organ}{year}年为什么{title}{_MOVED[moved]}"
    asked = replace(turn, question=question, meaning=meaning_of(question, turn))
    reply = told_in_a_sentence(asked, target_of(asked))
    quotes = "".join(citation.quote for citation in reply.citations) if reply else ""
    told = reply and reply.outcome is Outcome.ANSWERED and any_matches(words.get(moved, ()), quotes)
    return reply if told else None
