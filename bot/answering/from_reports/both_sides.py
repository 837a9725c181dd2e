"""「有啥问题？打算咋办」 asks for the problems and for the measures; 「第三个问题准备咋解决」 for a measure alone."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning
from bot.answering.words.marks import CLAUSE
from bot.reading.form import Topic

_ASKS = re.compile("什么|啥|哪|几|多少|有没有|[吗没不]$")


def asks_for_both(meaning: Meaning, pair: tuple[Topic, Topic]) -> bool:
    """Whether a clause of its own asks which problems there are, before another that asks for the measures."""
    starts = [
        min((s.start for s in meaning.spans if s.text and any(c.id == t.id for c in s.concepts)), default=-1)
        for t in pair
    ]
    if not 0 <= starts[0] < starts[1]:
        return False
    first = next(
        (clause for clause in CLAUSE.finditer(meaning.text) if clause.start() <= starts[0] < clause.end()), None
    )
    return first is not None and first.end() <= starts[1] and bool(_ASKS.search(first.group().strip()))
