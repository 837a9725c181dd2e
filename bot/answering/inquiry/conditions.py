"""「新收低于100、办理结果总计却高于200的有哪些」: several cells, each with a bound of its own, that must all hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.bound import Bound, bounds_in
from bot.answering.meaning import ROW_KINDS, Meaning, Span
from bot.reading.staff_files.language import Language


@dataclass(frozen=True, slots=True)
class Condition:
    """`year` is its own one, where the conditions are of different years; else 0."""

    spans: tuple[Span, ...]
    bound: Bound
    year: int = 0


def conditions_in(meaning: Meaning) -> tuple[Condition, ...]:
    """Empty unless there are two at least. A bound goes with the cells named before it, behind the bound before; one
    without any with the cells of that one (超过100、不到500的)."""
    bounds = bounds_in(meaning.text, meaning.language)
    if len(bounds) < 2:
        return ()
    named = [s for s in meaning.spans if s.text and any(c.kind in CELL_KINDS for c in s.concepts)]
    dated = [(s.start, int(c.id)) for s in meaning.spans for c in s.concepts if c.kind == "year"]
    apart = len(meaning.years) > 1
    found: list[Condition] = []
    spans: tuple[Span, ...] = ()
    start = 0
    for at, bound in bounds:
        here = tuple(span for span in named if start <= span.start < at)
        rows = tuple(span for span in spans if _names_a_row(span))
        spans = here if any(map(_names_a_row, here)) else (*rows, *here) if here else spans
        years = [year for where, year in dated if start <= where < at]
        found.append(Condition(spans, bound, years[-1] if apart and years else 0))
        start = at + len(bound.words)
    whole = all(condition.spans and (condition.year or not apart) for condition in found)
    return tuple(found) if whole else ()


def left_besides(left: Sequence[str], text: str, first: Bound, language: Language) -> tuple[str, ...]:
    """What else is left: 超过 and 500 are understood."""
    words = (first.words, *(bound.words for _, bound in bounds_in(text, language)))
    return tuple(word for word in left if not any(word in bound for bound in words))


def _names_a_row(span: Span) -> bool:
    return any(concept.kind in ROW_KINDS for concept in span.concepts)
