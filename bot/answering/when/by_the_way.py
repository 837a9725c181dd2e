"""「我今年15岁能自己申请吗」, 「村委会去年的账跟镇政府申请行不」: a year that is only told, not one of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answering.meaning import YEAR_OF_A_PAPER, Concept, Meaning, Span
from bot.answering.whose.told_apart import candidates_of
from bot.publishing.knowledge import Knowledge
from bot.reading.staff_files.language import Language

_RELATIVE = re.compile(r"[去前今明后]年|上一?年度?|这年")
_OF_A_REPORT = ("count", "report", "people", "happened", "prose", "list", "consistent", "each_year", "how", "why")
_CELLS = ("row", "group", "column_group", "column", "table")
_DIGITS = re.compile(r"[\d一二三四五六七八九〇零]")
_NAMED = ("organ", "row", "group", "column_group", "column", "topic", "table")
_ACT = "申请"
"""申请信息公开 is what one wants to do, though a row of the form is called so too."""
_TELLS = re.compile("[说讲写称，。；！？]")
"""2022年说老档案不好找 is told by the office, and no archive of that year."""
_A_TIME = re.compile("(?:几|多少)[年天岁]")
_AGAINST = re.compile("(?:告的就?是|被告是|被申请人是|对方是|要告|状告)$")
_NEAR_A_YEAR = 8
"""In so many characters behind a year stands the paper that is of it."""
_OF_A_NAME = 4
_WEAK = ("要", "需要", "应该")
"""今年要公开什么 asks what was planned, not what one may do."""


def without_told_years(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, with such a year as a mere word where it is asked what one may do, and nothing of a report."""
    meaning = Meaning(tuple(spans))
    may = any(c.id == "may" and s.text not in _WEAK for s in spans for c in s.concepts if c.kind == "cue")
    years = [s for s in spans if any(c.kind == "year" for c in s.concepts)]
    told = may and years and all(_RELATIVE.fullmatch(s.text) for s in years)
    named = any(c.kind in _NAMED for s in spans if not s.text.startswith(_ACT) for c in s.concepts)
    if not told or meaning.cue(*_OF_A_REPORT) or named:
        return meaning.spans
    return tuple(replace(s, concepts=(Concept("filler", ""),)) if s in years else s for s in spans)


def without_years_to_come(spans: Sequence[Span], today: date) -> tuple[Span, ...]:
    """The spans, with the year of 「明年打算咋弄好」 as a mere word: the newest report says what is planned."""
    kinds = {c.kind for s in spans for c in s.concepts}
    years = [s for s in spans if any(c.kind == "year" for c in s.concepts)]
    to_come = years and all(not _DIGITS.search(s.text) and _latest(s) > today.year for s in years)
    if not to_come or "topic" not in kinds or not kinds.isdisjoint(_CELLS) or Meaning(tuple(spans)).cue("count"):
        return tuple(spans)
    return tuple(replace(s, concepts=(Concept("filler", ""),)) if s in years else s for s in spans)


def _latest(span: Span) -> int:
    return max(int(c.id) for c in span.concepts if c.kind == "year")


def without_years_of_papers(text: str, spans: Sequence[Span], language: Language) -> tuple[Span, ...]:
    """The spans, with the year of 「2016年的批文」 as a mere word where nobody asks how many, or of a report."""
    meaning = Meaning(tuple(spans))
    years = [s for s in spans if s.text and any(c.kind == "year" for c in s.concepts)]
    papers = language.counted.words("papers")
    behind = [_TELLS.split(text[s.end : s.end + _NEAR_A_YEAR])[0] for s in years]
    of_papers = bool(years) and all(any(word in words for word in papers) for words in behind)
    counted = meaning.cue("count") and not _A_TIME.search(text)
    if not of_papers or counted or meaning.cue("report", "people", "told"):
        return meaning.spans
    return tuple(replace(s, concepts=(YEAR_OF_A_PAPER,)) if s in years else s for s in spans)


def only_against(text: str, spans: Sequence[Span], knowledge: Knowledge) -> tuple[str, ...]:
    """The organ of 「复议找哪家，我告的是某乡政府」: whom it goes against, where no number of a report is asked for."""
    meaning = Meaning(tuple(spans))
    if meaning.cue("count", "report", "people") or any(c.kind == "year" for s in spans for c in s.concepts):
        return ()
    told = [s for s in spans if s.text and _AGAINST.search(text[: s.start])]
    return tuple(id_ for s in told for id_ in candidates_of(s, knowledge))


def is_printed_there(text: str, span: Span, knowledge: Knowledge) -> bool:
    """河南 of 河南政务服务网, where the only organ there is says so in its newest report, is part of another's name."""
    stretch = text[span.start : span.end + _OF_A_NAME]
    if len(knowledge.organs) != 1 or len(stretch) < span.end - span.start + _OF_A_NAME:
        return False
    (organ,) = knowledge.organs
    report = knowledge.report(organ, knowledge.years(organ)[-1]) if knowledge.years(organ) else None
    return report is not None and stretch in report.text
