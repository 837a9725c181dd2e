"""What people leave out in a breath: the comma of 复议几件纠正几件, 收到的 of 哪个乡镇申请最多, 了 of 20年收多少."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning, Span
from bot.answering.turn import Turn

_UNIT = "[件份个起宗条次]"
_HOW_MANY = f"(?:几|多少){_UNIT}"
_GOES_ON = "的|以|是|吗|呢|和|比|与|跟|到|里|中|申请|信息|官司|复议|诉讼|案|文件|报告|材料"
"""Behind a count these belong to it: 几件申请, 几件的."""
_TWO_COUNTS = re.compile(rf"({_HOW_MANY})(?=(?!{_GOES_ON})[\u3400-\u9fff]{{1,8}}?{_HOW_MANY})")
_WHOSE = re.compile(r"(?<![去到向跟找])(哪一?[个家][\u3400-\u9fff]{0,4})申请(?=最[多少高低])")
_MORE_OF_IT = re.compile(r"([多少])([罚批])了?((?:多少|好多|几)[件起个份]?)(?![\u4e00-\u9fff])")
_RECEIVES = re.compile(r"收(?=多少[呀啊嘛呢]*[？?。]*$)")
_HOW_IS_IT = re.compile("(?:怎么样|咋样|如何|[什啥]么?情况)[呢啊呀]?[？?。]*$")
_SHORT = 16
_OF_THE_FORM = frozenset({"row", "group", "column", "column_group", "topic", "category"})
_WHO_AND_WHEN = frozenset({"organ", "year", "mine", "cue", "filler"})


def with_words_left_out(turn: Turn, meaning: Meaning) -> str:
    question = turn.question
    if (more := _MORE_OF_IT.search(question)) and _goes_on(turn, meaning, more.start(), more.end()):
        # 多罚了几件 names the row, and asks what changed of it.
        question = _MORE_OF_IT.sub(r"\2了\3，比上年\1了\3", question)
    question = _WHOSE.sub(r"\1收到的申请", _TWO_COUNTS.sub(r"\1，", question))
    kinds = {concept.kind for span in meaning.spans for concept in span.concepts}
    whose = bool(meaning.organs or meaning.years) and kinds <= _WHO_AND_WHEN
    if whose and turn.memory.subject == "cells" and len(question) <= _SHORT:
        question = _HOW_IS_IT.sub("呢", question)  # 壬乡怎么样 asks what was asked of the others
    taken = _RECEIVES.search(question)
    begins = taken and any(s.text and s.end == taken.start() and _is_whose(s) for s in meaning.spans)
    if begins and kinds <= _WHO_AND_WHEN and not meaning.residue:
        question = _RECEIVES.sub("收了", question)  # 20年收多少 asks for no fee, and 税收多少 for no requests
    return question


def _goes_on(turn: Turn, meaning: Meaning, start: int, end: int) -> bool:
    """Whether it is asked behind a number, and says of nobody else and of no two years by itself."""
    alone = turn.memory.subject == "cells" and "比" not in turn.question and not meaning.organs
    return alone and not _names_another(meaning, start, end)


def _is_whose(span: Span) -> bool:
    return any(concept.kind in ("organ", "mine", "year") for concept in span.concepts)


def _names_another(meaning: Meaning, start: int, end: int) -> bool:
    """复议呢，多罚了几件 names the reviews besides."""
    besides = (span for span in meaning.spans if span.text and (span.end <= start or span.start >= end))
    return any(c.kind in _OF_THE_FORM or c.id == "money" for span in besides for c in span.concepts)
