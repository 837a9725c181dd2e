"""「我是甲乡的村民，想问乡里一共收到几件」: who asks is told, and is no column of the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.answering.meaning import ROW_KINDS, Concept, Span
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_CLAUSES = re.compile(r"[^，。；？！,;?!、]+")
_COUNTS = ("count", "people")
_OF_A_TRADE = ("column", "category", "topic")


def without_who_asks(text: str, spans: Sequence[Span], language: Language) -> tuple[Span, ...]:
    """The spans, without the applicants and matters that an introduction names: no question, what follows is."""
    told = introductions(text, spans, language)
    return tuple(_without_trade(span) if any(a <= span.start < b for a, b in told) else span for span in spans)


def introductions(text: str, spans: Sequence[Span], language: Language) -> list[tuple[int, int]]:
    """(start, end) of the clauses in which the asker says who he is before he asks."""
    myself = _myself(language)
    clauses = [match.span() for match in _CLAUSES.finditer(text)]
    asking = [any(_asks(span) for span in spans if a <= span.start < b) for a, b in clauses]
    return [
        (a, b) for i, (a, b) in enumerate(clauses) if myself.match(text[a:b]) and not asking[i] and any(asking[i + 1 :])
    ]


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _myself(language: Language) -> re.Pattern[str]:
    i_am, firm, worry = (one_of(language.asides.words(name)) for name in ("i_am", "my_firm", "my_worry"))
    me = "(?:我|俺|咱|偶|本人|在下)们?"
    return re.compile(rf"^(?:你好|您好|请问)?(?:作为|{me}(?:{i_am}|(?:{firm})子?.*(?:{worry})))")


def _asks(span: Span) -> bool:
    return any(c.kind in ROW_KINDS or (c.kind == "cue" and c.id in _COUNTS) for c in span.concepts)


def _without_trade(span: Span) -> Span:
    kept = tuple(c for c in span.concepts if c.kind not in _OF_A_TRADE)
    return replace(span, concepts=kept or (Concept("filler", ""),)) if kept != span.concepts else span
