"""Clauses of a report's prose that count what is asked: 「政务新媒体有几个」 → 「…，全县账号由61个减至43个」.

What is counted stands in the clause of the number or, less surely, in the clauses before it in the same sentence; a
number with the unit that was asked for (几台, 多少人) is worth more than one of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.from_reports.prose import Found, credit
from bot.answering.words.units import units_of
from bot.model import Passage
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold
from bot.reading.staff_files.language import Language

_SENTENCE = re.compile(r"[^。！？；]+")
_CLAUSE = re.compile(r"[^，：。！？；]+")
_NOT_COUNTS = re.compile(r"(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?|（\d+）|^\s*\d+[、.](?!\d)|〔\d+〕\d*号?|第\d+条")
_NUMBER = re.compile(r"\d[\d.]*\s*(?:余|多)?([万亿]?)\s*([\u4e00-\u9fff])?")
_ASKED = re.compile(r"(?:几|多少|好多|几多)([\u4e00-\u9fff])")
_BEFORE, _OTHER_UNIT, _IN_HEADING = 0.85, 0.85, 0.4


def counted(report: ReportContent, words: Sequence[str], language: Language, question: str = "") -> list[Found]:
    """Passages with a number, by how much of `words` is counted by one of their clauses."""
    found = [Found(_score(passage, words, language, question), passage) for passage in report.passages]
    return sorted((f for f in found if f.score), key=lambda f: -f.score)


def _score(passage: Passage, words: Sequence[str], language: Language, question: str) -> float:
    if not words:
        return 0.0
    asked, headings = units_of(_ASKED.findall(question)), fold("".join(passage.headings[1:]))
    best = 0.0
    for sentence in _SENTENCE.findall(fold(passage.text)):
        clauses = _CLAUSE.findall(sentence)
        for i, clause in enumerate(clauses):
            numbers = _NUMBER.findall(_NOT_COUNTS.sub("", clause))
            if not numbers:
                continue
            fits = not asked or bool(asked & units_of(unit for _, unit in numbers if unit))
            own = [max(_worth(word, clause, clauses[:i], headings) for word in language.variants(w)) for w in words]
            best = max(best, sum(own) / len(own) * (1.0 if fits else _OTHER_UNIT))
    return best


def _worth(word: str, clause: str, before: Sequence[str], headings: str) -> float:
    own = credit(word, clause, "")
    return max(own, _BEFORE * max((credit(word, c, "") for c in before), default=0.0), _IN_HEADING * (word in headings))
