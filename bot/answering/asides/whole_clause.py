"""「县住建局去年罚了多少件啊，我们干物业的心里没底」: one clause asks it all, the others only tell."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning, Span
from bot.answering.turn import Turn
from bot.answering.words.marks import CLAUSE

_ASKS = re.compile(r"[吗么呢没不嘛吧][？?]?$|[？?]|几|多少|好多|谁|哪|怎|咋|什么|啥|\d|占|比|(.)[不没]\1")
_WANTS = re.compile("[想要能会给帮替报列举告]|如果")
"""A clause that wants something of its own is part of the question, whoever tells it of himself."""
_COUNTS = re.compile("几|多少")
_LONG, _CLAUSES = 40, 4
"""From so many characters in so many clauses on, what stands before the last one is a tale, whatever it speaks of."""
_CELLS = frozenset({"row", "group", "column_group", "measure", "column", "topic", "category"})
_WHOSE, _WHEN = frozenset({"organ", "place", "unsure"}), frozenset({"year"})


def with_the_whole_clause(turn: Turn, meaning: Meaning) -> str:
    """That clause; the question as it is where none names whose number of which year is meant, or another asks too."""
    question = turn.question
    if not meaning.residue or meaning.text != question:
        return question
    clauses = [match.span() for match in CLAUSE.finditer(question)]
    goes_on = turn.memory.subject == "cells"  # 甲县的也说下，我有同学在那边
    asks = _names_something if goes_on else _asks_it_all
    whole = [span for span in clauses if asks(meaning, *span)] if len(clauses) > 1 else []
    if len(whole) != 1:
        return question
    start, end = whole[0]
    before, behind = [s for s in clauses if s[1] <= start], [s for s in clauses if s[0] >= end]
    around = [question[span[0] : span[1]] for span in (*before, *behind)] if goes_on else []
    if any(map(_WANTS.search, around)):
        return question
    if goes_on and (turn.follows("wrong") or not any(_of_oneself(meaning, *span) for span in (*before, *behind))):
        return question  # 我说错了，第一个年份是2020
    tale = not behind and len(before) >= _CLAUSES - 1 and start >= _LONG and not _elsewhere(meaning, start)
    if not tale and not all(_only_tells(meaning, *span, goes_on) for span in (*before, *behind)):
        return question
    return question[start:end].strip("，,。；; ")


def _asks_it_all(meaning: Meaning, start: int, end: int) -> bool:
    kinds = {c.kind for span in _within(meaning, start, end) for c in span.concepts}
    counts = _COUNTS.search(meaning.text, start, end)
    known = not any(word in meaning.text[start:end] for word in meaning.residue)
    return known and bool(counts) and kinds >= {"organ", "year"} and bool(kinds & {"row", "group", "column_group"})


def _names_something(meaning: Meaning, start: int, end: int) -> bool:
    return any(c.kind in _CELLS | _WHOSE | _WHEN for span in _within(meaning, start, end) for c in span.concepts)


def _only_tells(meaning: Meaning, start: int, end: int, light: bool = False) -> bool:
    """Whether a clause asks nothing, names nothing of the form and nobody, and holds words that we do not know.

    `light`: also one of words that say nothing: 算术不灵光 beside 我教语文的.
    """
    text = meaning.text[start:end].strip("，,。；;！!? ")
    kinds = {c.kind for span in _within(meaning, start, end) for c in span.concepts}
    unknown = light or any(word in text for word in meaning.residue)
    return unknown and not _ASKS.search(text) and not kinds & (_CELLS | _WHOSE | _WHEN)


def _of_oneself(meaning: Meaning, start: int, end: int) -> bool:
    if not any(word in meaning.text[start:end] for word in meaning.residue):
        return False
    return any(c.kind == "cue" and c.id == "myself" for s in _within(meaning, start, end) for c in s.concepts)


def _elsewhere(meaning: Meaning, start: int) -> bool:
    """Whether the tale names an organ or a year that its last clause does not name."""
    told = {c for s in _within(meaning, 0, start) for c in s.concepts if c.kind in _WHOSE | _WHEN}
    return not told <= {c for s in meaning.spans if s.start >= start for c in s.concepts}


def _within(meaning: Meaning, start: int, end: int) -> list[Span]:
    return [span for span in meaning.spans if span.text and start <= span.start < end]
