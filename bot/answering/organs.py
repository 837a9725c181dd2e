"""Which organs a question names: those in the knowledge, and places that are not in it.

An organ that is not in the knowledge must never be answered with another's numbers, so 某某村 or 某某小学 behind
a known name is somebody else, and an unknown name ending in 乡, 县, 局 … is a place of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answering.meaning import Concept, Span
from bot.answering.vocabulary import unexplained
from bot.publishing.knowledge import Knowledge

_LONGEST_NAME = 8
_LEVELS = "省市县区乡镇"


def strangers(text: str, spans: Iterable[Span], knowledge: Knowledge) -> Iterator[Span]:
    """Known names that turn out to be part of another's, and unknown names."""
    places = knowledge.language.places
    followers, endings = places.get("followers", ()), places.get("endings", ())
    spans = tuple(spans)
    for span in spans:
        if any(concept.kind == "organ" for concept in span.concepts):
            rest = text[span.end :]
            levels = _LEVELS if span.text[-1] not in _LEVELS else ""
            follower = next((word for word in (*followers, *levels) if rest.startswith(word)), "")
            # 某某乡人均 is about the organ; 某某乡人民医院 is not, but 人民政府 is its own name.
            if follower and not rest.startswith("人"):
                yield _stranger(span.start, text[span.start : span.end + len(follower)])
    by_start = {span.start: span for span in spans}
    for start, run in unexplained(text, spans):
        # 乡 and 县 alone are ordinary words, so an ending may stand just behind the unknown stretch.
        behind = by_start.get(start + len(run))
        ending = next((word for word in endings if word in run[1:]), "")
        if ending:
            yield _stranger(start, run[: run.index(ending, 1) + len(ending)])
        elif behind and behind.text in endings and 2 <= len(run) <= _LONGEST_NAME:
            yield _stranger(start, run + behind.text)


def _stranger(start: int, name: str) -> Span:
    return Span(start, start + len(name), name, (Concept("place", name),))
