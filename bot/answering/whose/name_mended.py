"""An organ's name that was put right is said aloud: whoever means another organ must see whose number it is."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.sources.slots import Slots, coverage, said
from bot.answering.turn import Turn
from bot.publishing.knowledge import Knowledge


def mended(turn: Turn, question: str) -> Turn:
    """`turn` with its question put right, which is told where a name was."""
    aloud = _aloud(turn.question, question, turn.knowledge)
    return replace(turn, question=question, notice=(*turn.notice, *aloud))


def _aloud(before: str, after: str, knowledge: Knowledge) -> Slots:
    """What to say of the longest name that stands in the question only since it was mended: 戊镇 for 午镇."""
    if before == after or _letters(before) > _letters(after):  # daliyuxiang is a name as well
        return ()
    name = max((name for name in knowledge.names if after.count(name) > before.count(name)), key=len, default="")
    return said(wording.NAME_MENDED) + coverage(name) + said(wording.ASSUMED_BY_YEAR_END) if name else ()


def _letters(text: str) -> int:
    return sum(character.isascii() and character.isalpha() for character in text)
