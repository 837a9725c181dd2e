"""「办结总计呢，也算百分比」 behind a change: that of the other cell in per cent, and no part of a whole."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import OF_YEARS, Inquiry
from bot.answering.inquiry.operation import OF_A_WHOLE
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn

_TOO = "也"


def in_per_cent(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where a part of a whole is asked for in so many words (占)."""
    of_a_whole = any(word in turn.question for word in OF_A_WHOLE)
    too = said.heads and _TOO in turn.question
    if not (said.wanted.share and too) or of_a_whole or last.operation not in OF_YEARS or said.against:
        return said
    return replace(said, wanted=replace(said.wanted, share=False, per_cent=True))
