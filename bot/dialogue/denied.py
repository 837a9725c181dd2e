"""「不是企业，是科研机构」: what is not meant is named only to be put right."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_NOT_BUT = re.compile(
    r"不(?:是|要)([^，,。；！？]{1,20})[，,。；！ ]+(?:而是|应该是|我说的是|我问的是|我要的是|我要|要|是|我是说)(.+)"
)
_BUT_NOT = re.compile(
    r"^(.{0,12}?(?:是|要|问|说|指).{1,20}?)[，,。；！ ]*(?<!是)(?:而|并|(?<=[，,。；！ ])可)?不是"
    r"[^，,。；！？]{1,20}[。！呀啊哦]*$"
)
_MARK = "不对，"


def without_denied(turn: Turn) -> Turn:
    """The turn with only what is meant left; `turn` itself where nothing is denied, or nobody spoke of numbers."""
    denied, kept = _NOT_BUT.search(turn.question), _BUT_NOT.search(turn.question)
    if turn.memory.subject != "cells" or not (denied or kept):
        return turn
    question = _MARK + (denied[2] if denied else kept[1] if kept else "")
    return replace(turn, question=question, meaning=meaning_of(question, turn))
