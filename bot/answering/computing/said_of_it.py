"""What a report says in words of a number that its tables give: asked of its sentences by the number's own name."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.computing.quantity import lines_of
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.sentences.told import ENOUGH, told_in_a_sentence
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.model import Outcome

_MOST = 5
"""Results of a kind of case that were told together: what the report says of one of them is said of it."""


def said_of_it(
    turn: Turn, inquiry: Inquiry, pair: tuple[str, int], question: str, least: float = ENOUGH
) -> tuple[Reply, str] | None:
    """The sentence that answers `question`, in which {} stands for the number's name, and all that it quotes."""
    lines = lines_of(turn, inquiry, turn.knowledge.form_of(turn.knowledge.reports[pair]).id)
    for line in lines if len(lines) <= _MOST else lines[:1]:
        whole = f"{pair[0]}{pair[1]}年{question.format(line.title)}"
        asked = replace(turn, question=whole, meaning=meaning_of(whole, turn))
        reply = told_in_a_sentence(asked, target_of(asked), least)
        if reply is not None and reply.outcome is Outcome.ANSWERED:
            return reply, "".join(citation.quote for citation in reply.citations)
    return None
