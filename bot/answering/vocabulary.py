"""Every phrase that is known in one version, and how a question divides into them.

Of all divisions the one that explains most with the longest phrases is taken: 上年结转 is a row, not last year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.answering.meaning import Concept, Span
from bot.publishing.knowledge import Knowledge
from bot.reading.form import Form
from bot.reading.glyphs import fold

_LIGHT = frozenset({"filler", "cue"})
Phrases = dict[str, tuple[Concept, ...]]


def phrases_of(knowledge: Knowledge) -> Phrases:
    """Phrase → what it can mean, for the forms, the names, the categories and the words of the language."""
    found: dict[str, dict[Concept, None]] = defaultdict(dict)

    def add(words: Iterable[str], concept: Concept) -> None:
        for word in words:
            found[fold(word).lower().replace(" ", "")][concept] = None

    for form in knowledge.forms.values():
        for words, concept in _of_form(form):
            add(words, concept)
    for alias in knowledge.names:
        add((alias,), Concept("organ", alias))
    for category in knowledge.categories:
        add(category.words, Concept("category", category.id))
    language = knowledge.language
    for name, words in language.cues.items():
        add(words, Concept("cue", name))
    add(language.fillers, Concept("filler", ""))
    add(language.places.get("mine", ()), Concept("mine", ""))
    add(language.places.get("others", ()), Concept("place", ""))
    found.pop("", None)
    return {word: tuple(concepts) for word, concepts in found.items()}


def _of_form(form: Form) -> Iterator[tuple[tuple[str, ...], Concept]]:
    for topic in form.topics:
        yield topic.words, Concept("topic", topic.id, topic.part)
    for table in form.tables:
        section = table.section
        yield table.words, Concept("table", section, section)
        for row in table.rows:
            if row.path:
                yield (*row.words, *row.labels, row.label), Concept("row", row.id, section)
        for group in table.groups:
            yield group.words, Concept("group", group.id, section)
        for column in table.columns:
            yield column.words, Concept("column", column.id, section)
        for bundle in table.column_groups:
            yield bundle.words, Concept("column_group", bundle.id, section)
        for measure in table.measures:
            yield measure.words, Concept("measure", measure.id, section)


class Divider:
    """Divides questions into known phrases."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._longest = max(map(len, phrases), default=0)

    def divide(self, text: str, given: Iterable[Span] = ()) -> tuple[Span, ...]:
        """The spans of the best division of `text`; `given` are spans found by other means, such as years."""
        starts: dict[int, list[Span]] = defaultdict(list)
        for span in given:
            starts[span.start].append(span)
        best: list[tuple[float, Span | None]] = [(0.0, None)] * (len(text) + 1)
        for start in range(len(text) - 1, -1, -1):
            best[start] = (best[start + 1][0], None)
            for span in (*self._at(text, start), *starts[start]):
                score = best[span.end][0] + _worth(span)
                if score > best[start][0]:
                    best[start] = (score, span)
        spans, position = [], 0
        while position < len(text):
            chosen = best[position][1]
            if chosen:
                spans.append(chosen)
            position = chosen.end if chosen else position + 1
        return tuple(spans)

    def _at(self, text: str, start: int) -> Iterator[Span]:
        for length in range(1, min(self._longest, len(text) - start) + 1):
            piece = text[start : start + length]
            if concepts := self._phrases.get(piece):
                yield Span(start, start + length, piece, concepts)


def _worth(span: Span) -> float:
    length = span.end - span.start
    light = all(concept.kind in _LIGHT for concept in span.concepts)
    return length**1.6 * (0.7 if light else 1.0)


_HANZI = re.compile(r"[\u3400-\u9fffA-Za-z0-9]+")


def unexplained(text: str, spans: Iterable[Span]) -> list[tuple[int, str]]:
    """(start, text) of each stretch of letters that no span covers."""
    covered = {position for span in spans for position in range(span.start, span.end)}
    blanked = "".join(" " if i in covered else character for i, character in enumerate(text))
    return [(match.start(), match.group()) for match in _HANZI.finditer(blanked)]
