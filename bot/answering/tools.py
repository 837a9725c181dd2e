"""What one version's questions are understood with: phrases, their sounds, the rows' words; made once a version."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.meaning import Concept
from bot.answering.patterns import GAP
from bot.answering.speller import Speller
from bot.answering.vocabulary import LIGHT, Divider, Phrases, phrases_of
from bot.index.phrases import PhraseIndex, Subject
from bot.publishing.knowledge import Knowledge

_SPELT = frozenset({"row", "group", "column", "column_group", "measure", "topic", "organ", "category"})
_ROWS = frozenset({"row", "group", "column_group"})


@dataclass(frozen=True, slots=True)
class Tools:
    version: str
    divider: Divider
    speller: Speller
    rows: PhraseIndex[Concept]


def tools_for(knowledge: Knowledge) -> Tools:
    phrases = phrases_of(knowledge)
    heavy = [phrase for phrase, found in phrases.items() if any(c.kind in _SPELT for c in found)]
    light = [phrase for phrase, found in phrases.items() if all(c.kind in LIGHT for c in found)]
    words = sorted((*heavy, *knowledge.terms), key=len, reverse=True)
    return Tools(
        knowledge.version,
        Divider(phrases),
        Speller(words, light, filter(str.isascii, phrases)),
        _rows(phrases, knowledge),
    )


def _rows(phrases: Phrases, knowledge: Knowledge) -> PhraseIndex[Concept]:
    """Each row and group with all its words, for telling which is meant when none is named exactly."""
    words: dict[Concept, list[str]] = {}
    for phrase, concepts in phrases.items():
        for concept in concepts:
            if concept.kind in _ROWS:
                words.setdefault(concept, []).append(phrase.replace(GAP, ""))
    subjects = [Subject(concept, samples, "") for concept, samples in words.items()]
    return PhraseIndex(subjects, knowledge.words, knowledge.language.synonyms)
