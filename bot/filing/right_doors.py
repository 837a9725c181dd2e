"""Which door a wish belongs to: told by what is said of each door, and by the nearest sample questions.

What is said weighs more than what is near: 村 and 账 in one sentence are the village's, whatever else it resembles.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.turn import Turn
from bot.model import RightDoor, ToldDoor
from bot.reading.form import Words

NEAR = 9.0
"""What a nearness of one would be worth; a strong sign counts 2."""
LIKELY = 4.0
"""What it is worth when only one door's samples say such things."""
STRONG, STRONG_MORE = 2.0, 0.8
"""The first strong sign, and each further one up to MOST_STRONG."""
MOST_STRONG = 4
SURE, LEAD = 4.8, 0.9
"""From this score on, leading the next door by so much, no other door is meant."""
SIGN, MOST_SIGNS = 0.45, 5
AGAINST, MOST_AGAINST = 0.9, 3


def tell_doors(turn: Turn) -> list[ToldDoor]:
    """Every door, what speaks most for it first; told once for a turn that carries it on."""
    if turn.doors:
        return list(turn.doors)
    knowledge = turn.knowledge
    signs = turn.tools.signs
    stand = signs.standing_in(turn.question) | signs.standing_in(knowledge.features.standard(turn.question))
    near = {match.item.id: match.score for match in knowledge.door_index.find(turn.question, len(knowledge.doors))}
    likely = knowledge.door_odds.shares(turn.question)
    plain = {door.id: NEAR * near.get(door.id, 0.0) + _said(door, stand) for door in knowledge.doors}
    told = [
        ToldDoor(door, plain[door.id] + LIKELY * likely.get(door.id, 0.0), plain[door.id]) for door in knowledge.doors
    ]
    return sorted(told, key=lambda item: -item.score)


def _said(door: RightDoor, stand: frozenset[str]) -> float:
    """`stand`: the phrases that stand in the question, as it is typed or in standard words."""
    strong = _count(door.strong, stand)
    strong += bool(door.together) and all(_count(group, stand) for group in door.together)
    score = STRONG * bool(strong) + STRONG_MORE * max(min(strong, MOST_STRONG) - 1, 0)
    score += SIGN * min(_count(door.signs, stand), MOST_SIGNS)
    return score - AGAINST * min(_count(door.against, stand), MOST_AGAINST)


def _count(patterns: Words, stand: frozenset[str]) -> int:
    return len(stand.intersection(patterns))


def plainly(told: Sequence[ToldDoor]) -> list[ToldDoor]:
    """The doors by what is said and near alone."""
    return [ToldDoor(item.door, item.plain, item.plain) for item in sorted(told, key=lambda item: -item.plain)]


def leads(told: Sequence[ToldDoor], sure: float = SURE, lead: float = LEAD) -> bool:
    """Whether the first door is told with this score, and with this lead over the next."""
    return told[0].score >= sure and (len(told) == 1 or told[0].score - told[1].score >= lead)
