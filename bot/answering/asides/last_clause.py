"""「我家地被征了，想要补偿方案，申请里要写哪些东西」: the guide on what is asked last, not on what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.turn import Turn
from bot.index.phrases import Match
from bot.model import Guide

_CLAUSE = re.compile(r"[^，,。；;！!？?\s]+")
_FEW = 6
"""Characters that the last clause has at least: 咋办 and 找谁 go on from what stands before them."""
_SENTENCE, _A_TALE = re.compile("[。！!]"), 12
"""Characters that stand before the sentence that asks, at least, for them to be a tale."""
_ASKS = re.compile("[吗么不没谁哪怎咋几啥？?]|多少|什么")
_LAST_NEAR, _LAST_LEAD = 0.28, 0.05
"""From here on, and with such a lead, the last sentence alone is what is asked."""
_NEAR, _LEAD = 0.35, 0.1
_CLOSE = 0.06
"""Only so little may what the whole message is nearest to lead: 俺娘不识字，想要份材料咋申请 is of who cannot write."""
_OF_A_MATTER = re.compile("在哪看|怎么要")
"""What a guide is called that only says where some papers are."""
_OF_APPLYING = re.compile("(?:怎么|怎样|咋|如何|写|填).*(?:申请|公开)|申请.*(?:怎么|怎样|咋|如何|写|填)")


def with_what_is_asked_last(turn: Turn, found: Sequence[Match[Guide]]) -> Sequence[Match[Guide]]:
    """`found`, or what is nearest to a last clause on applying where one guide is clearly the nearest to that."""
    if last := _in_the_last_sentence(turn, found):
        return last
    clauses = _CLAUSE.findall(turn.question)
    if len(clauses) < 2 or len(clauses[-1]) < _FEW or not _OF_APPLYING.search(clauses[-1]) or len(found) < 2:
        return found
    if not _OF_A_MATTER.search(found[0].item.title):
        return found  # 我是公司的，怎么申请公开
    last = turn.knowledge.guide_index.find(clauses[-1])
    scores = [match.score for match in last[:2]] or [0.0]
    sure = scores[0] >= _NEAR and scores[0] - sum(scores[1:]) >= _LEAD
    second = found[1].item.id == last[0].item.id and found[0].score - found[1].score < _CLOSE if sure else False
    return last if second else found


def _in_the_last_sentence(turn: Turn, found: Sequence[Match[Guide]]) -> Sequence[Match[Guide]]:
    """「……说是啥信息公开。那找乡里要个材料要不要交钱啊」: of a tale with a stop behind it the sentence that asks."""
    *tale, last = [sentence for sentence in _SENTENCE.split(turn.question) if sentence.strip()] or [""]
    if len("".join(tale)) < _A_TALE or len(last) < _FEW or not _ASKS.search(last) or not found:
        return ()
    asked = turn.knowledge.guide_index.find(last)
    scores = [match.score for match in asked[:2]] or [0.0]
    several = len(found) > 1 and found[0].score - found[1].score < _LAST_LEAD  # the whole is about no one thing
    plainly = several and scores[0] >= _LAST_NEAR and scores[0] - sum(scores[1:]) >= _LAST_LEAD
    return asked if plainly or scores[0] >= max(_NEAR, found[0].score) else ()
