"""What one version's questions are understood with: phrases, their sounds, the rows' words; made once a version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answering.meaning import Concept
from bot.answering.words.dialect import Dialect
from bot.answering.words.misspelt import Misspelt
from bot.answering.words.patterns import GAP, PatternSet
from bot.answering.words.speller import Speller
from bot.answering.words.talks import Talks
from bot.answering.words.telling import telling
from bot.answering.words.vocabulary import LIGHT, Divider, Phrases, phrases_of
from bot.index.phrases import PhraseIndex, Subject
from bot.model import FactKind, RightDoor
from bot.publishing.knowledge import Knowledge
from bot.reading.form import Words
from bot.reading.forms import FORM_IDS, load_asked
from bot.reading.formulas import formulas

_SPELT = frozenset({"row", "group", "column", "column_group", "measure", "topic", "organ", "category"})
_NAMES = frozenset({"row", "group", "column", "column_group", "measure", "table"})
_ROWS = frozenset({"row", "group", "column_group"})
Concepts = tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class Tools:
    version: str
    divider: Divider
    dialect: Dialect
    speller: Speller
    misspelt: Misspelt
    rows: PhraseIndex[Concepts]
    """Rows, groups and cells of the report's tables, by people's own words and questions for them."""
    topics: PhraseIndex[Concepts]
    """What the report's prose is about, likewise."""
    facts: PhraseIndex[FactKind]
    """What reports tell in their prose, by how people ask for it."""
    talks: Talks
    dangers: PatternSet
    """What somebody says who is in danger."""
    refused: PatternSet
    """What is said of matters that are not ours."""
    signs: PatternSet
    """What speaks for or against each door."""


def tools_for(knowledge: Knowledge) -> Tools:
    phrases = phrases_of(knowledge)
    of_the_form = telling(_of_the_form(phrases))
    named = [phrase for phrase, found in phrases.items() if any(c.kind in _SPELT - _NAMES for c in found)]
    light = [phrase for phrase, found in phrases.items() if all(c.kind in LIGHT for c in found)]
    words = sorted((*dict.fromkeys((*of_the_form, *named)), *sorted(knowledge.terms)), key=len, reverse=True)
    return Tools(
        knowledge.version,
        Divider(phrases),
        Dialect(knowledge.language.dialect),
        Speller(words, light, filter(str.isascii, phrases), _right_already(knowledge)),
        Misspelt(of_the_form, (*knowledge.language.ours, *knowledge.language.terms)),
        _index(phrases, knowledge, _ROWS),
        _index(phrases, knowledge, frozenset({"topic"})),
        PhraseIndex([Subject(kind, kind.asked, kind.name) for kind in knowledge.prose.kinds], knowledge.features),
        Talks(knowledge.small_talk),
        PatternSet(word for line in knowledge.emergency for word in line.words),
        PatternSet(word for refusal in knowledge.refusals for word in refusal.words),
        PatternSet(sign for door in knowledge.doors for sign in _signs(door)),
    )


def _signs(door: RightDoor) -> Iterator[str]:
    for group in (door.strong, door.signs, door.against, *door.together):
        yield from group


def _of_the_form(phrases: Phrases) -> Iterator[str]:
    yield from (phrase for phrase, found in phrases.items() if any(c.kind in _NAMES for c in found))
    yield from (word for formula in formulas() for word in formula.words)


def _index(phrases: Phrases, knowledge: Knowledge, kinds: frozenset[str]) -> PhraseIndex[Concepts]:
    """Each thing of these kinds with its words and sample questions, to tell which is meant when none is named."""
    words: dict[Concepts, list[str]] = {}
    for phrase, concepts in phrases.items():
        for concept in concepts:
            if concept.kind in kinds:
                words.setdefault((concept,), []).append(phrase.replace(GAP, ""))
    for asked, samples in _asked(knowledge):
        if asked[0].kind in kinds and samples:
            words.setdefault(asked, []).extend(samples)
    subjects = [Subject(concepts, telling(samples), "") for concepts, samples in words.items()]
    return PhraseIndex(subjects, knowledge.features)


def _asked(knowledge: Knowledge) -> Iterator[tuple[Concepts, Words]]:
    """What each sample question of the forms asks for; an applicant alone asks for the new applications."""
    asked = load_asked()
    tables = [table for form in FORM_IDS for table in knowledge.forms[form].tables]
    parts = {topic.id: topic.part for form in FORM_IDS for topic in knowledge.forms[form].topics}
    for id_, samples in asked.get("topics", {}).items():
        # The same concept as its words have: a topic must not be its own rival.
        yield (Concept("topic", id_, parts[id_]),), samples
    for kind, name, members in (("row", "rows", "rows"), ("group", "groups", "groups")):
        sections = {item.id: table.section for table in tables for item in getattr(table, members)}
        for id_, samples in asked.get(name, {}).items():
            yield (Concept(kind, id_, sections[id_]),), samples
    for table in knowledge.forms[FORM_IDS[0]].tables:
        for id_, samples in asked.get("columns", {}).items() if table.default_row else ():
            yield (Concept("row", table.default_row, table.section), Concept("column", id_, table.section)), samples
        for group in table.printed_groups if table.nameless else ():
            for column in map(table.column, group.columns):
                both = (
                    Concept("column_group", group.id, table.section),
                    Concept("measure", column.measure, table.section),
                )
                yield both, asked.get("cases", {}).get(column.id, ())


def _right_already(knowledge: Knowledge) -> Iterator[str]:
    """往上走, 接得上接不上, 卖上价: what is to be done with numbers, whether they agree, and what is not ours."""
    language = knowledge.language
    lists = (*language.operations.values(), language.cues.words("consistent"), *(r.words for r in knowledge.refusals))
    for words in lists:
        yield from (word for word in words if GAP not in word)
