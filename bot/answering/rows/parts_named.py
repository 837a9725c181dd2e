"""Whether a question names a part of the report, or a point of one of its lists, by its number."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning
from bot.answering.words.ordinals import ordinal_in

PART_TOLD = 4.5
"""Who names a part of the report by its number, or a point of its lists, wants the report's own words."""
PART = re.compile(r"第[一二三四五六\d]部分")

CLAUSE_END = re.compile("[，,。；;？?！!]")


def names_a_part(meaning: Meaning) -> bool:
    """第六部分写了点啥, 存在的问题第一条是啥; 第六部分的“无”是什么意思 asks what a word means."""
    if not meaning.ids("topic") or meaning.cue("why") or _of_oneself(meaning):
        return False
    numbered = PART.search(meaning.text) and not meaning.cue("meaning", "how", "may")
    return bool(numbered or ordinal_in(meaning.text))


def _of_oneself(meaning: Meaning) -> bool:
    """Whether the clause that names the topic speaks of the asker: 改进措施头一条写的是啥，我抄材料呢 does not."""
    topics = [s.start for s in meaning.spans if s.text and any(c.kind == "topic" for c in s.concepts)]
    selves = [s.start for s in meaning.of_cue("myself") if s.text]
    ends = [match.start() for match in CLAUSE_END.finditer(meaning.text)]

    def clause(at: int) -> int:
        return sum(end < at for end in ends)

    return any(clause(topic) == clause(self) for topic in topics for self in selves) or (bool(selves) and not topics)
