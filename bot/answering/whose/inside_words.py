"""公开专区里 and 小区里 name no district: 区里 is only the end of another word there."""

from __future__ import annotations

from bot.answering.meaning import Span
from bot.reading.staff_files.language import Language

_WHERE = frozenset({"mine", "place"})


def without_places_in_words(text: str, spans: tuple[Span, ...], language: Language) -> tuple[Span, ...]:
    """`spans` without those that say whose place it is, where their first character ends a word that is none."""
    words = language.places.words("common")

    def inside(span: Span) -> bool:
        of_a_place = bool(span.text) and any(concept.kind in _WHERE for concept in span.concepts)
        return of_a_place and span.start > 0 and text[: span.start + 1].endswith(words)

    return tuple(span for span in spans if not inside(span))
