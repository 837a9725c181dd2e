"""「2020年是多少，怎么感觉2021一下子少了」, 「咋恁多？22年才多少」: what one only marvels at beside the number that is
asked for."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning, Span
from bot.answering.turn import Turn

_CLAUSE = re.compile(r"[^，。；？！,;?!]*[，。；？！,;?!]*")
_MARKS = "，。；？！,;?!"
_ASKS = re.compile("几|多少|[吗呢么不没][？?]?$")
_COUNTS, _WHETHER = re.compile("几|多少|呢"), re.compile("[吗么没不][？?]?$")
_SAYS_MORE = ("row", "group", "column", "column_group", "measure", "organ", "place", "topic")


def without_what_is_marvelled_at(turn: Turn, meaning: Meaning) -> str:
    """The question without such a clause; as it is where the last one asks, or names more than a year."""
    clauses = [clause for clause in _CLAUSE.findall(turn.question) if clause]
    courtesy = turn.knowledge.language.courtesy
    whose, first = _whose(clauses[0].rstrip(_MARKS), meaning) if len(clauses) > 1 else ("", "")
    if first in courtesy.words("marvels_first"):
        behind = whose + "".join(clauses[1:])
        counts = turn.memory.subject == "cells" and _COUNTS.search(behind) and not _WHETHER.search(behind)
        return behind if counts else turn.question  # 为啥这么多？报告里写了没
    before, last = "".join(clauses[:-1]), clauses[-1] if clauses else ""
    marvels = last.startswith(courtesy.words("marvels"))
    if not marvels or _ASKS.search(last) or not _ASKS.search(before.rstrip(_MARKS)):
        return turn.question
    if any(span.start >= len(before) and _says_more(span) for span in meaning.spans) or meaning.cue("consistent"):
        return turn.question  # 咋感觉跟总计对不上
    return before.rstrip("，,；;")


def _whose(clause: str, meaning: Meaning) -> tuple[str, str]:
    """The organ's name that the clause starts with, and what is said of it: 「甲县政府|怎么才这么点」."""
    first = next((s for s in meaning.spans if s.start == 0 and s.end), None)
    end = first.end if first and any(c.kind == "organ" for c in first.concepts) else 0
    return clause[:end], clause[end:]


def _says_more(span: Span) -> bool:
    return bool(span.text) and any(c.kind in _SAYS_MORE or c.id == "consistent" for c in span.concepts)
