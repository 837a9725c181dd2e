"""「2023年县里谁收得最多」 behind the units of a county: of the same county's, and not which county."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.set_words import HERE
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_ALL = ("单位", "机关")
_WHOM = re.compile("谁|哪[一几]?家")
_OTHERWISE = re.compile("[个两三]县|单位|机关|乡镇|部门|局|的那家|都是谁|排第")
"""三个县里谁最多 asks which county, and 全县哪个单位 says itself of whom."""


def in_that_place(turn: Turn, last: Inquiry) -> Turn:
    """The turn without 县里 or 全县; as it is where nobody is asked for, or the last set lay in no such place."""
    place = turn.knowledge.tree.by_id.get(last.of.place) if last.of and last.of.place else None
    every = last.of is not None and last.of.name.endswith(_ALL)  # 全县谁最多 behind the townships asks of all
    if place is None or not every or turn.meaning.organs[1:] or not _WHOM.search(turn.question):
        return turn
    here = [w for w in turn.knowledge.language.sets.words(HERE) if w in turn.question and place.level in w]
    if _OTHERWISE.search(turn.question):
        return turn
    if not here or any(span.text and span.text not in here for span in turn.meaning.spans if _names_one(span)):
        return turn
    question = turn.question.replace(max(here, key=len), "")
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _names_one(span: Span) -> bool:
    return any(c.kind == "organ" for c in span.concepts)
