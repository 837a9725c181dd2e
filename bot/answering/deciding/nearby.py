"""What a report says that comes near to what is asked."""

from __future__ import annotations

from bot.answering.deciding.case import Case
from bot.answering.sentences.told import nearest_sentence, told_in_a_sentence
from bot.answering.turn import Reply
from bot.answering.which_row import which_row


def from_the_sentences(case: Case) -> Reply | None:
    """The sentence that answers, the row that may be meant, or what is nearest and no answer."""
    turn, target = case.turn, case.target
    return told_in_a_sentence(turn, target) or which_row(turn, target) or nearest_sentence(turn, target)
