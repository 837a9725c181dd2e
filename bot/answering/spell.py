"""Step: regional words into common ones, and same-sound typos and pinyin back into known words: 崇复申请, 复意,
xinshou shenqing.

Only what is no ordinary word is touched, only where it sounds exactly like a known phrase, and never across the
boundary of an ordinary word (不服一般 does not hold 复议).
"""

from __future__ import annotations

from dataclasses import replace

from bot.answering.turn import Reply, Turn
from bot.answering.whose.name_mended import mended


def spell(turn: Turn) -> Turn | Reply:
    common = turn.tools.dialect.common(turn.question, turn.knowledge.words)
    spelt = turn.tools.speller.spell(common, turn.knowledge.words)
    return mended(replace(turn, question=common), spelt)
