"""「2020年是多少，怎么感觉2021一下子少了」: what one only marvels at behind the number that is asked for."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning, Span
from bot.answering.turn import Turn

_CLAUSE = re.compile(r"[^，。；？！,;?!]*[，。；？！,;?!]*")
_ASKS = re.compile("几|多少|[吗呢么不没][？?]?$")
_SAYS_MORE = ("row", "group", "column", "column_group", "measure", "organ", "place", "topic")


def without_what_is_marvelled_at(turn: Turn, meaning: Meaning) -> str:
    """The question without such a last clause; as it is where that asks, or names more than a year."""
    clauses = [clause for clause in _CLAUSE.findall(turn.question) if clause]
    before, last = "".join(clauses[:-1]), clauses[-1] if clauses else ""
    marvels = last.startswith(turn.knowledge.language.courtesy.words("marvels"))
    if not marvels or _ASKS.search(last) or not _ASKS.search(before.rstrip("，。；？！,;?!")):
        return turn.question
    if any(span.start >= len(before) and _says_more(span) for span in meaning.spans) or meaning.cue("consistent"):
        return turn.question  # 咋感觉跟总计对不上
    return before.rstrip("，,；;")


def _says_more(span: Span) -> bool:
    return bool(span.text) and any(c.kind in _SAYS_MORE or c.id == "consistent" for c in span.concepts)
