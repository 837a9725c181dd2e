"""Long passages cut to what was asked, at clause ends, with …… where something was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.words.patterns import matches

_CLAUSE = re.compile(r"[^，,；;。：:]+[，,；;。：:]?")
_LEFT_OUT = "……"


def excerpt(text: str, told_by: Sequence[str], most: int) -> str:
    """The run of clauses, at most `most` characters, that holds most of `told_by`; all of a short text."""
    if len(text) <= most:
        return text
    clauses = [match.group() for match in _CLAUSE.finditer(text)]
    hits = [sum(matches(words, clause) for words in told_by) for clause in clauses]
    if not any(hits):
        return clip(text, most)
    best = (0, 0, 0, 0)
    for start in range(len(clauses)):
        length = 0
        for end in range(start, len(clauses)):
            length += len(clauses[end])
            if length > most and end > start:
                break
            found = sum(hits[start : end + 1])
            # Of runs that say as much, the shortest.
            best = max(best, (found, -length, start, end + 1))
    start, end = _whole_sentence(clauses, *best[2:], most)
    kept = clip("".join(clauses[start:end]).strip(), max(most, 1))
    if end < len(clauses) and not kept.endswith(_LEFT_OUT):
        kept = kept.rstrip("，,；;：:") + _LEFT_OUT
    return (_LEFT_OUT if start else "") + kept


def _whole_sentence(clauses: Sequence[str], start: int, end: int, most: int) -> tuple[int, int]:
    """The run with the rest of its sentence, as far as there is room: 共148条 stands before 其中129条."""
    length = sum(map(len, clauses[start:end]))
    while start and not clauses[start - 1].endswith("。") and length + len(clauses[start - 1]) <= most:
        start -= 1
        length += len(clauses[start])
    while end < len(clauses) and not clauses[end - 1].endswith("。") and length + len(clauses[end]) <= most:
        length += len(clauses[end])
        end += 1
    return start, end


def clip(text: str, most: int) -> str:
    """The beginning of `text`, cut behind a clause where that keeps more than half."""
    if len(text) <= most:
        return text
    cut = max(text.rfind(mark, 0, most) for mark in "。；;，,")
    return text[: cut + 1 if cut > most // 2 else most].rstrip("，,") + "……"
