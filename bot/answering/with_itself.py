"""「丙县2024年算上县政府，哪个单位最多」: a county's units are its own government among them, said or not."""

from __future__ import annotations

from bot.answering.inquiry.set_words import ALL
from bot.answering.meaning import Meaning
from bot.answering.turn import Turn


def without_itself(turn: Turn, _: Meaning) -> str:
    """The question without such words; as it is where they do not stand beside a set of all units."""
    sets, question = turn.knowledge.language.sets, turn.question
    units = (*sets.words(ALL), *sets.words(f"{ALL}名"), *sets.words("谁有"))
    said = max(
        (word for word in turn.knowledge.language.places.words("with_itself") if word in question), key=len, default=""
    )
    left = question.replace(said, "", 1) if said else question
    return left if any(unit in left for unit in units) else question
