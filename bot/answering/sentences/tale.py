"""A tale, and in its last sentence whether the report mentions something: that sentence is asked."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.asides.last_asked import last_asked
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_QUOTED = re.compile(r'"([^"]{2,10})"|「([^「」]{2,10})」')
_ITS_MEANING = re.compile(
    "^(?:那|这|到底|究竟)*是?(?:个|几个)?(?:啥|什么|几个)意思|^(?:那|这)?(?:个|也)?是指|^(?:这|那)?(?:话|词)?(?:到底|究竟)?(?:啥|什么|几个)意思"
)
_MEANS_WHAT = "是什么意思"
_SENTENCE_END = re.compile("[。！？!?]")


def without_the_tale(turn: Turn) -> Turn:
    """「村里人都不知道还能申请公开。报告里提没提宣传不够」: 申请公开 is told of, and no number of it is asked.

    Whose report and which year is taken from the tale where the last sentence says neither.
    """
    meaning = turn.meaning
    told = [span.start for span in meaning.of_cue("told") if span.text]
    ends = [match.end() for match in _SENTENCE_END.finditer(meaning.text) if told and match.end() <= told[-1]]
    if not ends or meaning.text != turn.question.lower():
        return turn
    asks = meaning.text[ends[-1] :]
    last = meaning_of(asks, turn)
    if not (last.cue("told") and last.cue("report") and last.residue):
        return turn  # 老网站咋点进去是赌钱的？报告提了吗: what it mentions was said before
    before = [span for span in meaning.spans if span.text and span.end <= ends[-1]]
    for kinds, said in ((("organ", "mine"), last.organs or last.mine), (("year",), last.years)):
        if not said:
            asks = "".join(s.text for s in before if any(c.kind in kinds for c in s.concepts)) + asks
    return replace(turn, question=asks, meaning=meaning_of(asks, turn))


def with_the_term_alone(turn: Turn) -> Turn:
    """「来了个电话说让我“补正”，……这是个啥意思？」: what the quoted word means is asked, whatever the tale is of."""
    asks = last_asked(turn.question)
    terms = [term for match in _QUOTED.finditer(turn.question) if (term := match[1] or match[2])]
    if asks == turn.question or len(terms) != 1 or not _ITS_MEANING.search(asks):
        return turn
    question = f"{terms[0]}{_MEANS_WHAT}"
    return replace(turn, question=question, meaning=meaning_of(question, turn))
