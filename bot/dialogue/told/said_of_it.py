"""Whether what names a row is only a verb of the sentence before: 承办了几件 behind 承办人大代表建议17件."""

from __future__ import annotations

import re

from bot.answering.meaning import ROW_KINDS, Span
from bot.answering.rows.nearest import OF_THE_FORM
from bot.answering.turn import Turn
from bot.reading.glyphs import fold

_SHORT = 16
_NAMED_BY_A_VERB = (*ROW_KINDS, "column")
_HOW_MANY = re.compile("(?:几|多少)$")


def only_said_of_it(turn: Turn) -> bool:
    """Whether every row that the short question names is a verb which the last sentence or question says too."""
    meaning = turn.meaning
    of_the_form = [s for s in meaning.spans if any(c.kind in (*OF_THE_FORM, "category") for c in s.concepts)]
    rows = [s for s in of_the_form if s.text and all(c.kind in _NAMED_BY_A_VERB for c in s.concepts)]
    short = len(turn.question) <= _SHORT and turn.memory.subject == "passage"
    return short and bool(rows) and len(rows) == len(of_the_form) and all(_is_said(turn, span) for span in rows)


def _is_said(turn: Turn, span: Span) -> bool:
    """承办 around 办了, or 办了 itself in the question before; 发了 of 发了几条."""
    across = turn.meaning.text[max(span.start - 1, 0) : span.start + 1]
    told = any(across in fold(text) for text in turn.memory.items)
    return (told and turn.knowledge.words.knows(across)) or _HOW_MANY.sub("", span.text) in turn.memory.question
