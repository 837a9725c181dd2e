"""Loads the version that answers, once: what stands in the database, as the knowledge that answers are made from."""

from __future__ import annotations

import threading
from base64 import b64decode
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bot.index.features import Features, in_use
from bot.index.last_start import remember, remembered
from bot.index.phrases import PhraseIndex, Subject
from bot.index.segment import Segmenter
from bot.index.store import Store
from bot.model import (
    DenialTree,
    Guide,
    RightDoor,
)
from bot.publishing.content import Contents
from bot.publishing.correcting import Corrected
from bot.publishing.giving_back import give_back
from bot.publishing.kinship import kinship
from bot.publishing.knowledge import Knowledge
from bot.publishing.laws import Laws
from bot.publishing.resolving import resolve
from bot.reading.forms import FORM_IDS, MIXED_IDS, add_words, load_form
from bot.reading.staff_files import lists
from bot.reading.staff_files.corrections import read_corrections
from bot.reading.staff_files.denials import read_denial, read_denial_tree
from bot.reading.staff_files.guide import read_guide
from bot.reading.staff_files.holidays import EMPTY as NO_HOLIDAYS
from bot.reading.staff_files.holidays import read_holidays
from bot.reading.staff_files.language import EMPTY, read_language
from bot.reading.staff_files.organ_list import EMPTY as NO_LIST
from bot.reading.staff_files.organ_list import read_organs
from bot.reading.staff_files.right_doors import read_right_doors
from bot.reading.whose.offices import Offices


class Library:
    """Gives the knowledge of the version that is published now; loads a version once.

    `version` gives (number, digest) of another one than the published: a draft, or one from before.
    """

    def __init__(self, store: Store, cache: Path, version: Callable[[], tuple[int, str]] | None = None) -> None:
        self._store = store
        self._version = version or store.current
        self._cache = cache
        self._lock = threading.Lock()
        self._held: tuple[tuple[int, str], Knowledge] | None = None

    def current(self) -> Knowledge:
        version = self._version()
        held = self._held
        if held and held[0] == version:
            return held[1]
        with self._lock:
            if not self._held or self._held[0] != version:
                self._held = (version, self._load(*version))
                give_back()
            return self._held[1]

    def learn(self, knowledge: Knowledge) -> None:
        """What is left to learn; kept for the next start, but of no draft, nor of what was withdrawn meanwhile."""
        knowledge.learn()
        if knowledge.version:
            remember(self._cache, knowledge.features.taken, lambda: self._is_published(knowledge))
        knowledge.features.settle()

    def _is_published(self, knowledge: Knowledge) -> bool:
        return knowledge.version == _named(*self._store.current())

    def _load(self, number: int, digest: str) -> Knowledge:
        members = self._store.members(number)

        def texts(kind: str) -> list[tuple[str, str]]:
            found = [member for member in members if member.kind == kind]
            return [(member.document, self._store.text(member.revision) or "") for member in found]

        def one(kind: str) -> str:
            return next((text for _, text in texts(kind)), "")

        papers = [member for member in members if member.kind == "report"]
        seen = self._store.sightings(number)
        listed = read_organs(one("organs")) if one("organs") else NO_LIST
        language = read_language(one("language")) if one("language") else EMPTY
        resolved = resolve(
            papers,
            {m.document: seen.get(m.revision, ()) for m in papers},
            listed,
            lambda member: self._store.text(member.revision) or "",
            Offices(language.offices),
        )
        by_revision = {member.revision: member for member in (*resolved.reports.values(), *resolved.besides)}
        wording = lists.read_wording(one("wording")) if one("wording") else {}
        guides = tuple(read_guide(text, document) for document, text in texts("guide"))
        dictionary = [line.strip() for line in one("dictionary").split("\n") if line.strip()]
        doors = tuple(door for d, t in texts("doors") for door in read_right_doors(t, d))
        # 我爸 stays two words: people begin with it whatever they ask.
        ways = (word for word in language.restricted.words("by", "who", "when", "of") if len(word) > 1)
        words = Segmenter(self._cache, (*dictionary, *ways, *resolved.names))
        before = in_use(language.synonyms, _samples(guides)) or remembered(self._cache)
        features = Features(words, language.synonyms, before)

        revisions = {member.document: member.revision for member in members}
        corrections = read_corrections(one("corrections")) if one("corrections") else ()
        corrected = Corrected(corrections, revisions, self._store.text)

        categories = tuple(c for d, t in texts("category") for c in lists.read_categories(t, d))
        return Knowledge(
            version=_named(number, digest),
            reports=resolved.reports,
            besides=resolved.besides,
            names=resolved.names,
            forms={id_: add_words(load_form(id_), wording, "wording.toml") for id_ in (*FORM_IDS, *MIXED_IDS)},
            language=language,
            guides=guides,
            categories=categories,
            small_talk=lists.read_small_talk(one("smalltalk")) if one("smalltalk") else (),
            refusals=lists.read_refusals(one("refusals")) if one("refusals") else (),
            emergency=lists.read_emergency(one("emergency")) if one("emergency") else (),
            contacts=tuple(c for d, t in texts("contacts") for c in lists.read_contacts(t, d)),
            holidays=read_holidays(one("holidays")) if one("holidays") else NO_HOLIDAYS,
            doors=doors,
            denials=tuple(sorted((read_denial(t, d) for d, t in texts("denial")), key=lambda denial: denial.order)),
            denial_tree=next((read_denial_tree(t, d) for d, t in texts("denial_tree")), DenialTree()),
            dictionary=tuple(dictionary),
            words=words,
            features=features,
            guide_index=PhraseIndex(
                [
                    Subject(guide, (guide.title, *guide.questions), guide.body, guide.needs, guide.signs)
                    for guide in guides
                ],
                features,
            ),
            door_index=PhraseIndex([_of_door(door, doors, guides) for door in doors], features),
            category_index=PhraseIndex(
                [Subject(c, (c.name, *c.words, *c.questions), "") for c in categories], features
            ),
            kinship=kinship(guides),
            revisions=revisions,
            tree=resolved.organs,
            laws=Laws([m for m in members if m.kind == "law"], self._store.text, language, guides),
            corrected=corrected,
            findings=(*resolved.findings, *corrected.findings),
            templates={d.rsplit("/", 1)[-1]: b64decode(text) for d, text in texts("form")},
            _contents=Contents(by_revision, self._store, corrected),
            _prose=one("prose"),
            _alike=one("alike"),
            _affinity=one("affinity"),
        )


def _named(number: int, digest: str) -> str:
    return f"{number}-{digest}" if number else ""


def _samples(guides: Iterable[Guide]) -> set[str]:
    return {text for guide in guides for text in (guide.title, *guide.questions, guide.body)}


def _of_door(door: RightDoor, doors: Sequence[RightDoor], guides: Sequence[Guide]) -> Subject[RightDoor]:
    """The door's own samples, and the questions of its guides; what is no door has those of all other guides."""
    of_doors = {id_ for other in doors for id_ in other.guides}
    its = [guide for guide in guides if (guide.id in door.guides if door.say else guide.id not in of_doors)]
    return Subject(door, (door.name, *door.questions, *(q for guide in its for q in guide.questions)), door.say)
