"""「各乡镇去年各收多少」: what reports count as taken in are applications; money is said to be money."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.meaning import ROW_KINDS, Meaning
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_NO_WORD = r"(?<![\u3400-\u9fff](?<![年度各都共别总来们家乡镇县区市局]))"
"""税收多少 and 营收多少 are of money."""


def with_cases_taken_in(turn: Turn, meaning: Meaning) -> str:
    """The question with 件 behind 收多少, where a year is named and neither a row nor any other word for money."""
    language = turn.knowledge.language
    how_many, case = language.asked.words("taken_bare"), next(iter(language.asked.words("case")), "")
    found = _bare(language).search(turn.question) if how_many and case and meaning.years else None
    if found is None or any(meaning.ids(kind) for kind in (*ROW_KINDS, "topic")):
        return turn.question
    money = [span.text for span in meaning.spans if span.text and span.is_cue("money")]
    if any(text not in how_many for text in money):
        return turn.question
    return turn.question[: found.end()] + case + turn.question[found.end() :]


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _bare(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{_NO_WORD}(?:{one_of(language.asked.words('taken_bare'))})(?=[啊呀呢]?(?:[，,。？?！!\s]|$))")
