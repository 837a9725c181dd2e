"""Every phrase that is known in one version, and how a question divides into them.

Of all divisions the one that explains most with the longest phrases is taken: 上年结转 is a row, not last year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from sys import intern

from bot.answering.meaning import Concept, Span, with_names_blanked
from bot.answering.whose.ours import is_ours
from bot.answering.words.patterns import GAP, PatternSet, Stretches, stretch
from bot.publishing.knowledge import Knowledge
from bot.reading.form import Form
from bot.reading.forms import FORM_IDS
from bot.reading.glyphs import fold

LIGHT = frozenset({"filler", "cue"})
Phrases = dict[str, tuple[Concept, ...]]


def phrases_of(knowledge: Knowledge) -> Phrases:
    """Phrase → what it can mean, for the forms, the names, the categories and the words of the language."""
    found: Phrases = {}

    def add(words: Iterable[str], concept: Concept) -> None:
        alone = (concept,)  # one for all: a row has a thousand words
        for word in words:
            phrase = intern(fold(word).lower().replace(" ", ""))
            known = found.get(phrase, ())
            if concept not in known:
                found[phrase] = (*known, concept) if known else alone

    for form in map(knowledge.forms.__getitem__, FORM_IDS):
        for words, concept in _of_form(form):
            add(words, concept)
    for alias in knowledge.names:
        add((alias,), Concept("organ", alias))
    for category in knowledge.categories:
        add(category.words, Concept("category", category.id))
    language = knowledge.language
    for name, words in language.cues.items():
        # A synonym of a cue word is a cue as well: 啷个 asks like 怎么.
        variants = [variant for variant, word in language.synonyms.items() if word in words]
        add((*words, *variants), Concept("cue", name))
    add(language.fillers, Concept("filler", ""))
    mine = language.places.words("mine")
    for word in mine:
        add((word,), Concept("mine" if is_ours(word, knowledge) else "place", word))
    for word in filter(lambda word: is_ours(word, knowledge), language.places.words("mine_if_there")):
        add((word,), Concept("mine", word))
    for place in (*language.places.words("others"), *language.places.words("names")):
        if place not in mine:
            add((place,), Concept("place", place))
    known = {*found, *language.places.words("generic")}
    for place in knowledge.tree.elsewhere:
        if place not in known:
            add((place,), Concept("place", place))
    found.pop("", None)
    return {word: _settled(concepts) for word, concepts in found.items()}


def _settled(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """A report's own organ may bear the name of a place in the list (公安局): then that organ is meant."""
    if len(concepts) < 2 or not any(concept.kind == "organ" for concept in concepts):
        return concepts
    return tuple(concept for concept in concepts if concept.kind != "place")


def _of_form(form: Form) -> Iterator[tuple[tuple[str, ...], Concept]]:
    for topic in form.topics:
        yield topic.words, Concept("topic", topic.id, topic.part)
    for table in form.tables:
        section = table.section
        yield table.words, Concept("table", section, section)
        for row in table.rows:
            if row.path:
                yield (*row.words, *row.labels, row.label), Concept("row", row.id, section)
            if row.path[:-1] and not any(group.path == row.path[:-1] for group in table.groups):
                yield tuple(part for part in row.path[:-1] if len(part) > 2), Concept("row", row.id, section)
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
        self._phrases = {phrase: concepts for phrase, concepts in phrases.items() if GAP not in phrase}
        gapped = [phrase for phrase in phrases if GAP in phrase]
        self._gapped, self._place = PatternSet(gapped), {phrase: place for place, phrase in enumerate(gapped)}
        self._concepts = {phrase: phrases[phrase] for phrase in gapped}
        self._stretches = Stretches(self._phrases)

    def divide(self, text: str, given: Iterable[Span] = ()) -> tuple[Span, ...]:
        """The spans of the best division of `text`; `given` are spans found by other means, such as years."""
        starts: dict[int, list[Span]] = defaultdict(list)
        for span in given:
            starts[span.start].append(span)
        best: list[tuple[float, Span | None]] = [(0.0, None)] * (len(text) + 1)
        for start in range(len(text) - 1, -1, -1):
            best[start] = (best[start + 1][0], None)
            for span in _merged((*self._at(text, start), *starts[start])):
                score = best[span.end][0] + _worth(span)
                if score > best[start][0]:
                    best[start] = (score, span)
        spans, position = list[Span](), 0
        while position < len(text):
            chosen = best[position][1]
            if chosen:
                spans.append(chosen)
            position = chosen.end if chosen else position + 1
        return (*spans, *self._loose(text, spans))

    def _loose(self, text: str, spans: Collection[Span]) -> Iterator[Span]:
        """Phrases with a gap (收到…申请) for what is not found yet; they cover no text.

        With another row's name in the gap it is that row that is meant (收到重复申请), and a stretch inside a longer
        name says nothing of its own (没先复议就打官司 is no 先复议…打官司).
        """
        text = with_names_blanked(text, spans)  # the 发 of 开发区 begins no 发…通知
        known = {(c.kind, c.id) for span in spans for c in span.concepts}
        rows = [(s.start, s.end) for s in spans if any(c.kind in ("row", "group") for c in s.concepts)]
        for phrase in sorted(self._gapped.standing_in(text), key=self._place.__getitem__):
            fresh = tuple(c for c in self._concepts[phrase] if (c.kind, c.id) not in known)
            where = stretch(phrase, text) if fresh else None
            if not where or any(s.start <= where[0] and where[1] <= s.end for s in spans):
                continue
            if not any(start < where[1] and where[0] < end for start, end in rows):
                known |= {(c.kind, c.id) for c in fresh}
                yield Span(0, 0, phrase, fresh)

    def _at(self, text: str, start: int) -> Iterator[Span]:
        if text.startswith("年", start) and text[:start][-1:].isdigit():
            return  # 22年底结转 is 22年 and no 年底结转
        asks_whether = text[max(start - 1, 0) :].startswith("有没有")  # no 没有作废的 in 有没有作废的
        for piece in self._stretches.of(text, start):
            concepts = self._phrases.get(piece)
            if concepts and not (asks_whether and piece.startswith("没有")):
                yield Span(start, start + len(piece), piece, concepts)


def _merged(spans: Iterable[Span]) -> Iterable[Span]:
    """One span for each stretch, with all that it can mean: 上一年 is a column's name and a year."""
    found: dict[int, Span] = {}
    for span in spans:
        other = found.get(span.end)
        found[span.end] = replace(span, concepts=(*other.concepts, *span.concepts)) if other else span
    return found.values()


_OWN_NAME = 0.01
"""己街道 with 办 behind it and 己 with 街道办 behind it explain as much: the name comes first."""


_HOW_MANY = re.compile(r"(?<=申请)(?:有|是|了)?(?:多少|几|好多|几多)(?:[件份个宗起次人条]|来着)?$")
"""申请有多少 tells no more of a row than 申请 does: 重复申请 is the longer name in 重复申请有多少."""


def _worth(span: Span) -> float:
    length, light = span.end - span.start, all(concept.kind in LIGHT for concept in span.concepts)
    counts = 0 if light else len(match.group()) if (match := _HOW_MANY.search(span.text)) else 0
    worth = (length - counts) ** 1.6 * (0.7 if light else 1.0) + counts**1.6 * 0.7
    return float(worth) + _OWN_NAME * any(c.kind == "organ" for c in span.concepts)


_HANZI = re.compile(r"[\u3400-\u9fffA-Za-z0-9]+")


def unexplained(text: str, spans: Iterable[Span]) -> list[tuple[int, str]]:
    """(start, text) of each stretch of letters that no span covers."""
    covered = {position for span in spans for position in range(span.start, span.end)}
    blanked = "".join(" " if i in covered else character for i, character in enumerate(text))
    return [(match.start(), match.group()) for match in _HANZI.finditer(blanked)]
