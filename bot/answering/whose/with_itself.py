"""「丙县2024年算上县政府，哪个单位最多」: a county's units are its own government among them, said or not."""

from __future__ import annotations

from bot.answering.inquiry.set_words import ALL
from bot.answering.meaning import Meaning
from bot.answering.turn import Turn

_NOT = ("不", "别", "没", "未", "除", "勿", "非")


def without_itself(turn: Turn, _: Meaning) -> str:
    """The question without such words; as it is where they do not stand beside a set of all units."""
    sets, question = turn.knowledge.language.sets, turn.question
    words = turn.knowledge.language.places.words("with_itself")
    said = max((word for word in words if word in question), key=len, default="")
    at = question.find(said) if said else -1
    if at < 0 or question[max(at - 1, 0) : at] in _NOT:
        return question  # 不包括县政府
    units = (*sets.words(ALL), *sets.words(f"{ALL}名"), *sets.words("谁有"))
    left = question[:at] + question[at + len(said) :]
    return left if any(unit in left for unit in units) else question
