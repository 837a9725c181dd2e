"""Whether a total is named of a set of organs, or of a stretch of years, and not of each of them."""

from __future__ import annotations

import re

from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import APART
from bot.answering.turn import Turn

_TOTAL_AT_THE_END = re.compile("总[数量](?:是多少|有多少|多少|是几件|几件)?[呢啊呀吗]?[？?。！!]*$")


def totals_a_time(turn: Turn) -> bool:
    """「十三五期间的申请总数」: a total is named of a stretch of years, and not of each of them."""
    meaning = turn.meaning
    if not any(sum(c.kind == "year" for c in s.concepts) > 1 for s in meaning.spans) or meaning.cue("each_year"):
        return False
    words = turn.knowledge.language.operations
    return words.heard(meaning.text, "weak_sum") and not words.heard(meaning.text, "each")


def totals_a_set(turn: Turn, said: Said) -> bool:
    """「甲县的乡镇收到的申请总数」: a total that is named of them all, and of none of them by itself (各乡镇)."""
    language, question = turn.knowledge.language, turn.question
    each = said.wanted.share or language.operations.heard(question, "each")
    called, apart = said.of.words[:1] if said.of else (), language.sets.words(APART)
    each = each or any(word.startswith(apart) for word in called)
    return not each and bool(_TOTAL_AT_THE_END.search(question))
