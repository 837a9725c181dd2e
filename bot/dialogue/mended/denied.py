"""「不是企业，是科研机构」: what is not meant is named only to be put right; 没有的话 before one asks nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_NOT_BUT = re.compile(
    r"不(?:是|要)([^，,。；！？]{1,20})[，,。；！ ]+(?:而是|应该是|我说的是|我问的是|我要的是|我要|要|是|我是说)(.+)"
)
_BUT_NOT = re.compile(
    r"^(.{0,12}?(?:是|要|问|说|指|看|给).{1,20}?)[，,。；！ ]*(?<!是)"
    r"(?:(?:而|并|(?<=[，,。；！ ])可)?不是|(?<=[，,。；！ ])(?:不要|别要|别给|别看))[^，,。；！？]{1,20}[。！呀啊哦]*$"
)
_NOT_WANTED = re.compile(
    r"^[^，,。；！？]{1,20}?(?:不要|别要|不用|甭要)了?[，,。；！ ]+(?:就|只|光|我|单)*(?:要|看|说)(.+)"
)
_MARK, _THEN = "不对，", "那"
_ENDS_OF_CLAUSE = "，,。；！ 啊呀吧呢了"
_SHORTEST = 3


def without_denied(turn: Turn) -> Turn:
    """The turn with only what is meant left; `turn` itself where nothing is denied, or nobody spoke of numbers."""
    text = turn.question
    denied, kept = _NOT_BUT.search(text), _BUT_NOT.search(text) or _NOT_WANTED.search(text)
    if turn.memory.subject != "cells" or not (denied or kept):
        return turn
    question = _MARK + (denied[2] if denied else kept[1] if kept else "")
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def without_never_mind(turn: Turn) -> Turn:
    """The turn with 没有就算了 and the like cut off before what is asked instead."""
    words = turn.knowledge.language.follow.words("never_mind")
    said = max((word for word in words if turn.question.startswith(word)), key=len, default="")
    rest = turn.question[len(said) :].lstrip(_ENDS_OF_CLAUSE)
    if turn.memory.subject not in ("cells", "passage") or not said or len(rest) < _SHORTEST:
        return turn
    question = _THEN + rest
    return replace(turn, question=question, meaning=meaning_of(question, turn))
