"""A long tale with the question in one of its clauses: that clause is asked, of the organ and years before."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.bare import bare
from bot.answering.inquiry.operation import wanted
from bot.answering.meaning import Span
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.answering.words.marks import CLAUSE

_SHORTEST = 24
"""A message of fewer characters is no tale."""
_OF = "占"
_CELLS = ("row", "group", "column_group", "measure")


def asked_in_a_tale(turn: Turn) -> Turn | None:
    """The turn with only what asks in it; None where the message is no tale, or it stays open whose numbers are meant.

    The organ and the years are taken from what was told before only where the asking clauses name none.
    """
    text = turn.meaning.text
    clauses = [match.span() for match in CLAUSE.finditer(text)]
    if len(text) < _SHORTEST or len(clauses) < 2 or text != turn.question.lower():
        return None
    asks = [i for i, (start, end) in enumerate(clauses) if _asks(turn, start, end)]
    if not asks:
        return None
    first = last = asks[-1]
    while first and not _names_what_is_asked(turn, *_reach(clauses, first, last)):
        first -= 1
    start, end = _reach(clauses, first, last)
    told = "".join(
        "".join(dict.fromkeys(span.text for span in spans))
        for kinds in (("organ", "mine"), ("year",))
        if not _within(turn, kinds, start, end) and (spans := _within(turn, kinds, 0, start))
    )
    before = {span.text for span in _within(turn, ("organ",), 0, start)}
    several = len(before) > 1 and not _within(turn, ("organ",), start, end)
    if several or (not told and start == 0 and end >= len(text) - 1):
        return None
    question = told + text[start:end]
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _names_what_is_asked(turn: Turn, start: int, end: int) -> bool:
    """Whether cells are named; of a share (以及它占办结总数的比例) also what is a part, before 占."""
    at = turn.meaning.text.find(_OF, start, end)
    return bool(_within(turn, _CELLS, start, end if at < 0 else at))


def _reach(clauses: list[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    return clauses[first][0], clauses[last][1]


def _asks(turn: Turn, start: int, end: int) -> bool:
    """Whether the clause says what is to be done with the numbers."""
    language = turn.knowledge.language
    spans = tuple(
        replace(s, start=s.start - start, end=s.end - start) for s in turn.meaning.spans if start <= s.start < end
    )
    part = replace(turn.meaning, spans=spans, text=turn.meaning.text[start:end])
    return wanted(bare(part, language), language).said


def _within(turn: Turn, kinds: tuple[str, ...], start: int, end: int) -> list[Span]:
    return [s for s in turn.meaning.spans if start <= s.start < end and any(c.kind in kinds for c in s.concepts)]
