"""「不是企业，是科研机构」: what is not meant is named only to be put right."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_NOT_BUT = re.compile(
    r"不是([^，,。；！？]{1,20})[，,。；！ ]+(?:而是|应该是|我说的是|我问的是|我要的是|我要|要|是|我是说)(.+)"
)
_MARK = "不对，"


def without_denied(turn: Turn) -> Turn:
    """The turn with only what is meant left; `turn` itself where nothing is denied, or nobody spoke of numbers."""
    found = _NOT_BUT.search(turn.question)
    if turn.memory.subject != "cells" or not found:
        return turn
    question = _MARK + found[2]
    return replace(turn, question=question, meaning=meaning_of(question, turn))
