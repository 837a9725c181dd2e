"""What a question was found to hold: concepts of the forms, organs, years, cues, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from bot.answering.words.patterns import GAP
from bot.reading.staff_files.language import EMPTY, Language

ROW_KINDS = ("row", "group", "column_group")
"""Concepts that name what is counted; columns and measures only say of whom, and which result."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a phrase can mean.

    `kind`: row, group, column, column_group, measure, topic, table, category, cue, filler, organ, place, year.
    `id` is its id in the template, the alias, or the year's number.
    """

    kind: str
    id: str
    section: str = ""


YEAR_OF_A_PAPER = Concept("filler", "year")
"""The year of 「2016年的批文」, which is no report's."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the question and all that it can mean."""

    start: int
    end: int
    text: str
    concepts: tuple[Concept, ...]

    def is_cue(self, name: str) -> bool:
        return any(concept.kind == "cue" and concept.id == name for concept in self.concepts)


def with_names_blanked(text: str, spans: Iterable[Span]) -> str:
    """`text` with a mark for each character of the names of organs and places."""
    for span in spans:
        if span.text and any(c.kind in ("organ", "place") for c in span.concepts):
            text = text[: span.start] + "□" * (span.end - span.start) + text[span.end :]
    return text


def without_spans(text: str, spans: Iterable[Span]) -> str:
    """`text` without the stretches that these spans explain."""
    for span in sorted(spans, key=lambda span: -span.start):
        text = text[: span.start] + text[span.end :]
    return text


@dataclass(frozen=True)
class Meaning:
    """`organs` and `years` are those named in the question; `others` are places that are not in the knowledge.

    `residue` holds the words that stand in no list: what the question may be about beyond the report's form.
    """

    spans: tuple[Span, ...] = ()
    organs: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    residue: tuple[str, ...] = ()
    drowned: bool = False
    """More is asked, beside every name from the form, than the form knows (培训办了几场 is not about 办了)."""
    mine: bool = False
    unsure: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names that several organs bear, with those organs: 城关镇 of two counties."""
    assumed: tuple[str, ...] = ()
    """Of several organs of one name those that alone have the year asked for."""
    recent: tuple[int, ...] = ()
    """What 近三年 means, where it was counted back from the newest report and not from today."""
    stands_in_for: str = ""
    """The place that was named, where `organs` is the one office of it that has reports."""
    text: str = ""
    """What was divided: the spans' offsets count in it."""
    language: Language = field(default=EMPTY, compare=False, repr=False)
    """The words by which it was heard, and by which the rest of it is."""

    @cached_property
    def asks(self) -> str:
        """`text` with the names of organs and places blanked out: the 钱 of 钱塘区 asks for no money."""
        return with_names_blanked(self.text, self.spans)

    @cached_property
    def _concepts(self) -> dict[str, list[Concept]]:
        """By their kinds, in the order of the question: every step asks for some."""
        found: dict[str, list[Concept]] = {}
        for span in self.spans:
            for concept in span.concepts:
                found.setdefault(concept.kind, []).append(concept)
        return found

    @cached_property
    def _cues(self) -> frozenset[str]:
        return frozenset(concept.id for concept in self._concepts.get("cue", ()))

    def ids(self, kind: str, section: str = "") -> tuple[str, ...]:
        """Ids of the concepts of one kind, in the order of the question, each once."""
        found = self._concepts.get(kind, ())
        return tuple(dict.fromkeys(c.id for c in found if not section or c.section == section))

    def cue(self, *names: str) -> bool:
        """Whether any of these cues is in the question."""
        return not self._cues.isdisjoint(names)

    def of_cue(self, name: str) -> list[Span]:
        """The spans that are this cue."""
        return [span for span in self.spans if span.is_cue(name)]

    def length(self, *kinds: str) -> int:
        """How many characters of the question are explained by concepts of these kinds."""
        spans = (span for span in self.spans if any(c.kind in kinds for c in span.concepts))
        return sum(len(span.text.replace(GAP, "")) for span in spans)
