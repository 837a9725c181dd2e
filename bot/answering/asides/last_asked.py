"""What a long message asks at its end, behind the tale of how it came to that."""

from __future__ import annotations

import re

_RAMBLING, _CLAUSES = 40, 3
"""From so many characters in so many clauses on, a tale is told first."""
_ASKS = re.compile(r"[?？]|[吗呢么不没][。！\s]*$|谁|哪|几|啥|什么|咋|怎|多少|(.)[不没]\1")
_CLAUSE = re.compile(r"[^，,。；;！!？?\s]+[？?]?")


def last_asked(text: str) -> str:
    """The last clause, where it asks something and a tale stands before it; else the whole message."""
    clauses = _CLAUSE.findall(text)
    if len(text) < _RAMBLING or len(clauses) < _CLAUSES or not _ASKS.search(clauses[-1]):
        return text
    return str(clauses[-1])
