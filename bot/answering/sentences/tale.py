"""A tale, and in its last sentence whether the report mentions something: that sentence is asked."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

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
