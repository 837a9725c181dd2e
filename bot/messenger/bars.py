"""A chart in plain text: a line a number, with a bar as long as it. Only cells that the answer quotes are drawn."""

from __future__ import annotations

from collections import Counter

from bot.model import Answer, AnswerFact, Certainty

FEWEST, MOST = 3, 12
"""Two numbers need no picture, and more than a dozen bars are none on a telephone."""
LONGEST = 10
"""Blocks of the longest bar."""
_BLOCK, _HALF, _NONE = "█", "▌", "·"


def bars(answer: Answer) -> str:
    """The chart of the answer's cells, "" where they are not one row over years, or one year over organs."""
    facts = _comparable(answer.facts)
    if not facts:
        return ""
    most = max(fact.value or 0 for fact in facts)
    many_organs = len({fact.organ for fact in facts}) > 1
    labels = [fact.organ if many_organs else f"{fact.year}年" for fact in facts]
    return "\n".join(
        f"{label} {_bar(float(fact.value or 0), float(most))} {fact.value}"
        for label, fact in zip(labels, facts, strict=True)
    )


def _comparable(facts: tuple[AnswerFact, ...]) -> list[AnswerFact]:
    """The cells in order, if they are one cell of several reports and differ in the year or in the organ alone."""
    one = {(fact.section, fact.row, fact.column, fact.unit) for fact in facts}
    places = Counter((fact.organ, fact.year) for fact in facts)
    alike = len({fact.organ for fact in facts}) == 1 or len({fact.year for fact in facts}) == 1
    certain = all(fact.certainty is Certainty.CERTAIN and fact.value is not None for fact in facts)
    if not (FEWEST <= len(facts) <= MOST and len(one) == 1 and alike and certain and max(places.values()) == 1):
        return []
    if len({fact.year for fact in facts}) > 1:
        return sorted(facts, key=lambda fact: fact.year)
    return sorted(facts, key=lambda fact: -(fact.value or 0))


def _bar(value: float, most: float) -> str:
    halves = round(2 * LONGEST * value / most) if most > 0 else 0
    return _BLOCK * (halves // 2) + _HALF * (halves % 2) or (_HALF if value > 0 else _NONE)
