"""A question without the names in it, so that 减少 is looked for in what is asked and not in the name of a row."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning
from bot.reading.staff_files.language import Language

NAME = "□"
"""Stands for each name."""
CELL_KINDS = ("row", "group", "column", "column_group", "measure", "table")
_NAMES = frozenset({*CELL_KINDS, "organ", "place", "mine", "year", "date", "topic"})
_NO_OPERATION = ("light", "since", "usual", "who", "turned", "each", "years", "any", "before",
                 "idle", "purpose", "handed")  # fmt: skip
_WHICH = re.compile(r"^(?:哪(?:一?[个家]|几[个家]|些个?)|的有(?:几|多少)家)")
_HOW_MANY = ("多少", "好多", "几多", "多大", "多高", "若干")


def bare(meaning: Meaning, language: Language, called: tuple[str, ...] = ()) -> str:
    """`meaning.text` with each name as one □ and every 多少 as 几; `called` are words that name a set of organs.

    A cell that is called like an operation (总计, 增减) stays, since it may be meant as one.
    """
    operations = language.operations.all_but(_NO_OPERATION)
    text, cut = meaning.text, [True] * len(meaning.text)
    for span in meaning.spans:
        named = [c for c in span.concepts if c.kind in _NAMES]
        # 全部加起来 is a name of the total and a way to ask for a sum; 增加了 a column and a way to ask for a change.
        either = all(c.id == "total" or (c.kind == "column" and _moves(span.text, language)) for c in named)
        if named and span.text not in operations and not either:
            cut[span.start : span.end] = [False] * (span.end - span.start)
    for word in (_WHICH.sub("", phrase) for phrase in called):
        start = text.find(word)
        while word and start >= 0:
            cut[start : start + len(word)] = [False] * len(word)
            start = text.find(word, start + len(word))
    found = "".join(c if cut[i] else NAME if i == 0 or cut[i - 1] else "" for i, c in enumerate(text))
    for word in _HOW_MANY:
        found = found.replace(word, "几")
    return found


def _moves(text: str, language: Language) -> bool:
    return language.operations.heard(text, "up", "down") or text.startswith("比")
