"""「除街道外谁最多」: 不算街道, as the lists know it."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn
from bot.answering.words.patterns import GAP, any_matches, one_of


def with_who_is_left_out(turn: Turn, meaning: Meaning) -> str:
    """The question with 不算街道， for 除街道外; as it is where what is left out is no organ and no kind of them."""
    lists = turn.knowledge.language.leaving_out
    if not any_matches(lists.words("around"), turn.question):
        return turn.question
    pairs = [pattern.split(GAP) for pattern in lists.words("around")]
    organs = [s.text for s in meaning.spans if s.text and any(c.kind in ("organ", "unsure") for c in s.concepts)]
    who = one_of((*organs, *lists.words("governments", "organ_kinds")))
    around = "|".join(f"{before}({who}){after}" for before, after in pairs)
    return re.sub(around, lambda found: f"{lists.words('behind')[0]}{found[found.lastindex or 0]}，", turn.question)
