"""「一件都没有的呢」 behind an order of organs: those that have none; 「有官司的呢」 behind those: that have some."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn

_NONE = re.compile(
    r"(?:那|有没有)?(?:一[件个份起次]|半[件个份])(?:都|也)?没有?的(?:单位|机关)?(?:呢|有吗|有没有)?[？?。]?"
)

_WITH, _WITHOUT = (
    re.compile(
        rf"(?:那|都|还)?{has}[^，。；？?几多]{{0,8}}的(?:单位|机关|乡镇|部门)?(?:有哪些|是谁|有谁)?(?:呢|嘞)?[？?。]?"
    )
    for has in ("有(?!没)", "(?:没有?|无|没得)")
)
"""「有官司的呢」 behind those that have no reviews, 「没有的呢」 behind those that have some."""
_SEVERAL = 2


def who_has_none(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where more is said, or only one organ was spoken of."""
    if len(last.organs) < _SEVERAL or len(last.years) != 1:
        return said
    turned = last.operation in ("any", "none")
    if _NONE.fullmatch(turn.question) or (turned and _WITHOUT.fullmatch(turn.question)):
        return replace(said, wanted=replace(said.wanted, operation="none", of_organs=True))
    if turned and _WITH.fullmatch(turn.question):
        return replace(said, wanted=replace(said.wanted, operation="any", of_organs=True))
    return said
