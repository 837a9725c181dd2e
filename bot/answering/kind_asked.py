"""What kind of answer a question wants, judged by how people ask: a number of a report, its words, or a rule.

Learned from whole questions (`template/questions.toml`) and the guides' own; whose report of which year it is tells no
kind apart, only that one is named at all.
"""

from __future__ import annotations

import math

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn

MOST = 3.0
"""From here on it is plain: of 1 100 questions asked of a report one was taken for a rule by so much, of 180 asked for
a rule none for the other by two thirds of it."""
_DOUBTFUL = 1.0
"""Below it nothing is told: 败诉了钱谁出."""
_ORGAN, _YEAR = "某机关", "某年"
_MASKED = {"organ": _ORGAN, "place": _ORGAN, "unsure": _ORGAN, "year": _YEAR}


def masked(meaning: Meaning) -> str:
    """The question with 某机关 and 某年 for the names and years in it."""
    text = meaning.text
    for span in sorted(meaning.spans, key=lambda span: -span.start):
        mask = next((_MASKED[c.kind] for c in span.concepts if c.kind in _MASKED), "")
        if span.text and mask:
            text = text[: span.start] + mask + text[span.end :]
    return text


def for_words(turn: Turn) -> float:
    """Above 0 its words are asked for rather than its numbers, below 0 the other way round; 0 where it goes on."""
    if any(not span.text for span in turn.meaning.spans):
        return 0.0
    shares = turn.knowledge.kind_odds.shares(masked(turn.meaning))
    return math.log(shares["words"] / shares["numbers"])


def for_a_rule(turn: Turn) -> float:
    """From -3 (surely a report is asked) to 3 (surely a rule); 0 where the question goes on from the last one."""
    if any(not span.text for span in turn.meaning.spans):
        return 0.0
    shares = turn.knowledge.kind_odds.shares(masked(turn.meaning))
    rules = shares.pop("rules")
    told = max(-MOST, min(MOST, math.log(rules / max(shares.values()))))
    return told if abs(told) >= _DOUBTFUL else 0.0
