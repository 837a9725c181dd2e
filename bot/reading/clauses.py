"""A passage cut into sentences and clauses without spaces, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.model import Passage, Place
from bot.reading.glyphs import fold

_SENTENCE = re.compile(r"[^。！？]+")
# A pause between two counts divides (3件、4件); one between names does not (行政复议、行政诉讼), nor one in 1，234.
_BREAK = re.compile(r"；|：|，(?!\d{3}(?!\d))|(?<=[件起宗条份个元])、")
# What stands in a title or behind it, 〔2021〕30号, is no year and no count.
_NAMED = re.compile(r"《[^《》]*》|[〔（][^〔〕（）]*[〕）]第?\d+号")


@dataclass(frozen=True, slots=True)
class Clause:
    """`text` is folded and without spaces; `quote` is the source as it stands at `place`."""

    text: str
    quote: str
    place: Place


def clauses_of(passage: Passage) -> Iterator[tuple[Clause, ...]]:
    """The clauses of each sentence of the passage, empty ones left out."""
    folded = _NAMED.sub(lambda found: "《" * len(found.group()), fold(passage.text))
    for sentence in _SENTENCE.finditer(folded):
        edges = [sentence.start()]
        for found in _BREAK.finditer(folded, sentence.start(), sentence.end()):
            edges += [found.start(), found.end()]
        edges.append(sentence.end())
        found_clauses = (_clause(passage, folded, *edge) for edge in zip(edges[::2], edges[1::2], strict=True))
        yield tuple(clause for clause in found_clauses if clause.text)


def _clause(passage: Passage, folded: str, start: int, end: int) -> Clause:
    start += len(folded[start:end]) - len(folded[start:end].lstrip())
    end = start + len(folded[start:end].rstrip())
    line = passage.place.line
    place = Place(line, passage.place.start + start, passage.place.start + end)
    return Clause(re.sub(r"\s+", "", folded[start:end]), passage.text[start:end], place)
