"""Step: what only makes a question polite is left out: 「你好，那2022年呢，谢谢」 goes on as 「那2022年呢」 does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.answering.asides.age_told import without_age
from bot.answering.asides.tale_beside import without_tale_beside
from bot.answering.turn import Reply, Turn

_SHORTEST = 2
_BREAK = r"[，,。.！!；;：:~～…\s]"
_END = r"[？?！!。.~～…\s]"
_ASKS = "问"
_OF_A_REPORT = re.compile(r"(?<!想问)(?:咱|俺|本)[省市县区乡镇]|\d{2,4}年|[去前今]年|报告|年报")
"""What only leads to a question about a report; before another one it may belong to it (我想知道的信息)."""


def without_courtesies(turn: Turn) -> Turn | Reply:
    courtesy = turn.knowledge.language.courtesy
    question = without_age(turn.question)
    words = (tuple(courtesy.words(name)) for name in ("before", "behind", "leads"))
    asked_back = turn.memory.asked_back
    asked = without_tale_beside(plainly(question, *words), turn.knowledge.language, asked_back)
    return replace(turn, question=asked)


def plainly(question: str, before: Sequence[str], behind: Sequence[str], leads: Sequence[str] = ()) -> str:
    """`question` without the polite words in front of it and behind it; whole where hardly anything would be left.

    They end at a mark; 请问, and what `leads` to a question (我想知道), need none.
    """
    lead, tail = _patterns(tuple(before), tuple(behind), tuple(leads))
    left = tail.sub("", question)
    while (found := lead.match(left)) and len(left) - found.end() >= _SHORTEST:
        if found.group() in leads and not _OF_A_REPORT.search(left, found.end()):
            break  # 我想了解的内容, 我想知道低保怎么申请
        left = left[found.end() :]
    return left if len(left) >= _SHORTEST else question


@lru_cache(maxsize=8)
def _patterns(
    before: tuple[str, ...], behind: tuple[str, ...], leads: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    asks = [*leads, *(word for word in before if _ASKS in word)]
    lead = rf"(?:{_one_of(before)}){_BREAK}+|(?:{_one_of(asks)})[哈啊呀]?{_BREAK}*"
    tail = rf"(?:{_BREAK}+(?:{_one_of(behind)})[哈啊呀了啦]?)+{_END}*$|(?<=[呢嘞吗吧的了少几件年])哈+{_END}*$"
    return re.compile(lead), re.compile(tail)


def _one_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
