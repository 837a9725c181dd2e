"""「行政许可办了多少，处罚办了多少」: 办了 behind a row's name says what was done with it, and is no row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.meaning import Concept, Span

_VERB = re.compile(r"(?:办|收|做|发|下|开|作|来)(?:理|结)?(?:了|过|出)?(?:多少|几|好多)?[件份个]?")
_COUNTED = re.compile("(?:多少|几|好多)[件份个]?$")
_NAMES = frozenset({"row", "group", "column_group"})


def without_verbs(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, with such a verb as a mere word where another row's name ends right before it."""
    named = (span for span in spans if span.text and not _COUNTED.search(span.text))  # 新收多少办结多少
    ends = {span.end: {c.id for c in span.concepts if c.kind in _NAMES} for span in named}
    ends |= {end + 1: ids for end, ids in ends.items() if ids and text.startswith("的", end)}  # 信访的来了几件
    return tuple(_as_a_word(span) if _is_a_verb(span, ends.get(span.start, set())) else span for span in spans)


def _is_a_verb(span: Span, before: set[str]) -> bool:
    rows = {c.id for c in span.concepts if c.kind in _NAMES}
    return bool(rows and before) and not rows & before and bool(_VERB.fullmatch(span.text))


def _as_a_word(span: Span) -> Span:
    kept = tuple(c for c in span.concepts if c.kind not in _NAMES)
    counts = any(word in span.text for word in ("多少", "几", "好多"))
    return replace(span, concepts=(*kept, Concept("cue", "count") if counts else Concept("filler", "")))
