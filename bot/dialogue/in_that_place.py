"""「2023年县里谁收得最多」 behind the units of a county: of the same county's, and not which county."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.set_words import HERE
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_WHOM = re.compile("谁|哪[一几]?[家个]|第[一二三四五]|最[多少高低]|排")


def in_that_place(turn: Turn, last: Inquiry) -> Turn:
    """The turn without 县里 or 全县; as it is where nobody is asked for, or the last set lay in no such place."""
    place = turn.knowledge.tree.by_id.get(last.of.place) if last.of and last.of.place else None
    if place is None or turn.meaning.organs[1:] or not _WHOM.search(turn.question):
        return turn
    here = [w for w in turn.knowledge.language.sets.words(HERE) if w in turn.question and place.level in w]
    if not here or any(span.text and span.text not in here for span in turn.meaning.spans if _names_one(span)):
        return turn
    question = turn.question.replace(max(here, key=len), "")
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _names_one(span: Span) -> bool:
    return any(c.kind == "organ" for c in span.concepts)
