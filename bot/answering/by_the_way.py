"""「我今年15岁能自己申请吗」, 「村委会去年的账跟镇政府申请行不」: a year that is only told, not one of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.meaning import Concept, Meaning, Span

_RELATIVE = re.compile(r"[去前今明后]年|上一?年度?|这年")
_OF_A_REPORT = ("count", "report", "people", "happened", "prose", "list", "consistent", "each_year", "how", "why")
_NAMED = ("organ", "row", "group", "column_group", "column", "topic", "table")
_ACT = "申请"
"""申请信息公开 is what one wants to do, though a row of the form is called so too."""
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
