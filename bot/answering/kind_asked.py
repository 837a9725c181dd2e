"""What kind of answer a question wants, judged by how people ask: a number of a report, its words, or a rule.

Learned from whole questions (`template/questions.toml`) and the guides' own; whose report of which year it is tells no
kind apart, only that one is named at all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn

MOST = 3.0
"""From here on it is plain: of 1 100 questions asked of a report one was taken for a rule by so much, of 180 asked for
a rule none for the other by two thirds of it."""
PLAIN = 2.0
"""For a rule: so plain, and two in a thousand ask for a report after all. What a report says of 0 and of blanks is
asked in its name, so that only MOST is plain the other way. For words: hardly anybody asks so for a number."""
_DOUBTFUL = 1.0
"""Below it nothing is told: 败诉了钱谁出."""
_ORGAN, _YEAR = "某机关", "某年"
_MASKED = {"organ": _ORGAN, "place": _ORGAN, "unsure": _ORGAN, "year": _YEAR}


@dataclass(frozen=True, slots=True)
class Kind:
    """`rule`: from -3, surely of a report, to 3, surely of a rule. `words`: above 0 a report's words are asked for
    rather than its numbers, below 0 the other way round."""

    rule: float = 0.0
    words: float = 0.0


def masked(meaning: Meaning) -> str:
    """The question with 某机关 and 某年 for the names and years in it."""
    text = meaning.text
    for span in sorted(meaning.spans, key=lambda span: -span.start):
        mask = next((_MASKED[c.kind] for c in span.concepts if c.kind in _MASKED), "")
        if span.text and mask:
            text = text[: span.start] + mask + text[span.end :]
    return text


def kind_asked(turn: Turn) -> Kind:
    """Nothing is told where the question goes on from the last one."""
    if any(not span.text for span in turn.meaning.spans):
        return Kind()
    shares = turn.knowledge.kind_odds.shares(masked(turn.meaning))
    words = math.log(shares["words"] / shares["numbers"])
    rule = math.log(shares["rules"] / max(shares["words"], shares["numbers"]))
    return Kind(max(-MOST, min(MOST, rule)) if abs(rule) >= _DOUBTFUL else 0.0, words)
