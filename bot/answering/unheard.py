"""Finish: 「村里修路的有几份，没给的有几份」: a half that asks for a number and was not understood is said to be so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.meaning import Span
from bot.answering.sources.slots import echoed, said
from bot.answering.turn import Reply, Turn
from bot.answering.words.marks import CLAUSE
from bot.model import Outcome

_OF_CELLS = (Outcome.ANSWERED, Outcome.UNCLEAR_SOURCE)
_CELLS = ("row", "group", "column_group", "column", "measure")
_KNOWN = (*_CELLS, "topic", "table", "category")
_WHOSE = ("organ", "place", "year")
_THING = re.compile("[^，]+(?<![种样填写记报类])的有?")
"""What stands before 几件 and says of which: 给人家的有几份. 一共有几份 and 这样的有几份 say it of none."""
_LONGEST = 20


def with_the_unheard(reply: Reply, turn: Turn) -> Reply:
    if reply.outcome not in _OF_CELLS or not reply.facts:
        return reply
    clauses = [match.span() for match in CLAUSE.finditer(turn.meaning.text)]
    unheard = [thing for clause in clauses if (thing := _thing_unknown(turn, *clause))]
    heard = any(_names(span, _CELLS) for clause in clauses for span in _spans(turn, *clause))
    if not heard or len(unheard) != 1 or len(unheard[0]) > _LONGEST:
        return reply
    return replace(reply, slots=reply.slots + said(wording.UNHEARD) + echoed(unheard[0]) + said(wording.UNHEARD_END))


def _thing_unknown(turn: Turn, start: int, end: int) -> str:
    """The end of a clause that asks how many of something of which nothing is known to any list; "" for none."""
    inside = _spans(turn, start, end)
    last = inside[-1] if inside else None
    if last is None or not last.is_cue("count") or last.end < end or any(_names(span, _KNOWN) for span in inside):
        return ""
    start = max([start, *(span.end for span in inside if _names(span, _WHOSE))])
    asked = _THING.fullmatch(turn.meaning.text, start, last.start)
    return turn.meaning.text[start:end].strip() if asked and _in_no_list(turn, asked[0], inside) else ""


def _in_no_list(turn: Turn, thing: str, inside: Sequence[Span]) -> bool:
    """Whether all of it is words that say nothing, or that nobody knows: the rest was taken for something already."""
    for word in (*turn.meaning.residue, *(span.text for span in inside if span.concepts)):
        thing = thing.replace(word, "")
    return not thing.strip()


def _spans(turn: Turn, start: int, end: int) -> list[Span]:
    """A row's name may begin in one clause and end in the next."""
    return [span for span in turn.meaning.spans if span.text and span.start < end and span.end > start]


def _names(span: Span, kinds: Sequence[str]) -> bool:
    return any(concept.kind in kinds for concept in span.concepts)
