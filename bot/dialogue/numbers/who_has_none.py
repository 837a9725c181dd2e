"""「一件都没有的呢」 behind an order of several organs: those of them that have none."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn

_NONE = re.compile(
    r"(?:那|有没有)?(?:一[件个份起次]|半[件个份])(?:都|也)?没有?的(?:单位|机关)?(?:呢|有吗|有没有)?[？?。]?"
)

_SEVERAL = 2


def who_has_none(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where more is said, or only one organ was spoken of."""
    if len(last.organs) < _SEVERAL or len(last.years) != 1 or not _NONE.fullmatch(turn.question):
        return said
    return replace(said, wanted=replace(said.wanted, operation="none", of_organs=True))
