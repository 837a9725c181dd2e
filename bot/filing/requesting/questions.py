"""Whether somebody in the middle of a form asks something, or fills in what was asked for."""

from __future__ import annotations

import re

from bot.answering.turn import Turn
from bot.answering.weigh import GUIDE_SAME
from bot.model import FormItem

_ENDS = re.compile(r"(?:[?？]|吗|呢|么|嘛|不|没有)[。!！~～…\s]*$")
_MARK = re.compile(r"[?？]\s*$")
_BEGINS = re.compile(r"^(?:请问|问一下|问问|想问|我想问|咨询|打听)")
_CUES = ("how", "why", "time", "money", "meaning")
_LONGEST = 60
"""A longer text that describes what is sought is hardly a question, whatever word is in it."""


def asks(turn: Turn, item: FormItem | None) -> bool:
    """Of what is sought people tell in the words of questions (修路花了多少钱): there only clear signs count."""
    question = turn.question
    if _MARK.search(turn.asked.strip()) or _BEGINS.match(question):
        return True
    if item is not None and item.id == "subject":
        nearest = turn.knowledge.guide_index.find(question, 1) if len(question) <= _LONGEST else []
        return bool(nearest) and nearest[0].same >= GUIDE_SAME
    cues = (word for name in _CUES for word in turn.knowledge.language.cues.words(name))
    return bool(_ENDS.search(question)) or any(len(word) > 1 and word in question for word in cues)
