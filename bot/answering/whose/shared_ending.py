"""「三个局（教育、财政）」, 「教育、财政两局」: names whose common ending is said once, written out in full."""

from __future__ import annotations

import re

from bot.publishing.knowledge import Knowledge
from bot.reading.numerals import read_numeral

_ITEM = r"[\u3400-\u9fff]{2,12}?"
_MARK = r"[、，,和与跟及]"
_ENDING = r"(乡镇|局|委|办|乡|镇|街道|[省市县区]政府)"
_KINDS = {"乡镇": ("乡", "镇", "街道")}
_COUNT = r"([两俩二三四五六七八九十\d]|[十\d]{2})[个家]?"
_LIST = rf"({_ITEM}(?:{_MARK}{_ITEM})+)"
_BEHIND = re.compile(rf"{_COUNT}{_ENDING}(?:分别是|，|：|:)?[（(：:]{_LIST}(?:[）)]|(?=[，,。]))")
_BEFORE = re.compile(rf"{_LIST}(?:这|那)?{_COUNT}{_ENDING}")


def with_endings_written_out(question: str, knowledge: Knowledge) -> str:
    """`question` with each name in full, where all of them are known so and are as many as it says."""
    if match := _BEHIND.search(question):
        count, ending, listed = match.groups()
    elif match := _BEFORE.search(question):
        listed, count, ending = match.groups()
    else:
        return question
    items = re.split(_MARK, listed)
    before, first = _beginning(items[0], ending, knowledge)
    names = [first, *(_whole(item, ending, knowledge) for item in items[1:])]
    if not all(names) or read_numeral(count) != len(names):
        return question
    return question[: match.start()] + before + "、".join(names) + question[match.end() :]


def _beginning(item: str, ending: str, knowledge: Knowledge) -> tuple[str, str]:
    """What stands before the first name (甲县教育: 甲县), and that name; the longest that is known counts."""
    for start in range(len(item) - 1):
        if name := _whole(item[start:], ending, knowledge):
            return item[:start], name
    return "", ""


def _whole(item: str, ending: str, knowledge: Knowledge) -> str:
    """The name that is known, of several kinds the first; else an empty text."""
    return next((item + end for end in _KINDS.get(ending, (ending,)) if item + end in knowledge.names), "")
