"""「样本分层用：甲县2021年…」: what only says what the answer is for, in front of a colon, asks nothing."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning

_LEAD = re.compile(r"[^，。；：:？?！!\d]{2,12}用[：:](?=.{6})")
_ASKS = frozenset({"cue", "filler"})


def without_lead_in(question: str, meaning: Meaning) -> str:
    """`question` without it; as it is where the lead names anything that we know."""
    lead = _LEAD.match(question)
    if lead is None:
        return question
    named = (c for span in meaning.spans if span.text and span.start < lead.end() for c in span.concepts)
    return question if any(c.kind not in _ASKS for c in named) else question[lead.end() :].strip()
