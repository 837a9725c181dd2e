"""「然后呢」 behind a guide: the guide on the next step, which language.toml [then] tells."""

from __future__ import annotations

import re

from bot.answering.turn import Turn
from bot.model import Guide

_PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]")


def next_guide(turn: Turn) -> Guide | None:
    """None where more is said than 然后呢, or no guide was told before."""
    knowledge, memory = turn.knowledge, turn.memory
    bare = _PUNCTUATION.sub("", turn.question)
    if memory.subject != "guide" or bare not in knowledge.language.follow.words("what_next"):
        return None
    guides = {guide.id: guide for guide in knowledge.guides}
    after = next((id_ for id_, before in knowledge.language.then.items() if memory.guide in before), "")
    if after in guides:
        return guides[after]
    last = guides.get(memory.guide)
    nearest = (knowledge.guide_index.find(words, 1) for words in (last.suggestions if last else ()))
    return next((found[0].item for found in nearest if found and found[0].item is not last), None)
