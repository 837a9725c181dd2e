"""「全给的有几个，连公司那些一起算」: who is counted in with all the others is nobody apart."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn
from bot.answering.words.patterns import GAP, any_matches, one_of

_HOW_MANY, _TOTAL = re.compile("有?(?:几|多少)"), "总计"


def with_all_together(turn: Turn, meaning: Meaning) -> str:
    """The question without such words; as it is where they name no kind of applicants, or are all of it."""
    question = turn.question
    patterns = turn.knowledge.language.leaving_out.words("taken_in")
    if not any_matches(patterns, question):
        return question
    pairs = [pattern.split(GAP) for pattern in patterns]
    who = one_of([s.text for s in meaning.spans if s.text and {c.kind for c in s.concepts} <= {"column"}])
    around = "|".join(rf"{before}(?:{who})(?:那些|这些|他们)?的?{after}" for before, after in pairs)
    left = re.sub(rf"[，,；;]?(?:{around})", "", question)
    return _HOW_MANY.sub(lambda found: f"{_TOTAL}{found[0]}", left, count=1) if left != question else question
