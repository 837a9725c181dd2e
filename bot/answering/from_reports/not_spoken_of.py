"""What a part of a report does not say of the matter asked for is told before what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.rows.parts_named import PART
from bot.answering.sentences.answer_kind import COUNT, answer_kind
from bot.answering.sources.slots import echoed, said
from bot.answering.turn import Reply, Turn
from bot.model import Outcome

_ABOUT_IT = "(?<![开布发晒挂贴登]){}(?:方面|这块|那块|类)?的?(?:政务|政府)?信息(?!处)"
"""扶贫的信息, 疫情防控信息: of one matter; 公开出来的信息 is of all."""


def not_spoken_of(turn: Turn, reply: Reply, about: Sequence[str], heading: str) -> Reply:
    """「监督保障里有没有约谈」: that the part does not say the word comes first, and then what it says."""
    quotes = "".join((heading, *(citation.quote for citation in reply.citations)))
    asked = [word for word in dict.fromkeys(about) if word not in heading and len(word) > 1]
    asked = [word for word in asked if not PART.fullmatch(word)]
    variants = turn.knowledge.language.variants
    silent = [word for word in asked if not any(same in quotes for same in variants(word))]
    # 扶贫的信息公开了多少条: the number of all is no answer.
    one_matter = any(re.search(_ABOUT_IT.format(re.escape(word)), turn.meaning.asks) for word in silent)
    number = one_matter and answer_kind(turn.meaning.asks, turn.knowledge.prose).kind == COUNT
    asks = number or turn.meaning.cue("existence", "count")
    if not silent or silent != asked or not asks or not reply.citations:
        return reply
    slots = said(wording.NOT_SPOKEN_OF) + echoed("、".join(silent)) + said(wording.NOT_SPOKEN_OF_END)
    return replace(reply, outcome=Outcome.NOT_FOUND if number else reply.outcome, slots=slots + reply.slots)
