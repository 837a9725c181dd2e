"""One published version, as answers are made from it: lists and guides in memory, reports read when asked for."""

from __future__ import annotations

import re
import threading
from base64 import b64decode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from bot.index.phrases import PhraseIndex, Subject
from bot.index.segment import Segmenter
from bot.index.store import Member, Store
from bot.model import (
    Category,
    Contact,
    EmergencyLine,
    Fact,
    Finding,
    Guide,
    Passage,
    Refusal,
    RightDoor,
    Section,
    SmallTalk,
)
from bot.publishing.correcting import Corrected
from bot.publishing.kinship import Kinship, kinship
from bot.publishing.laws import Laws
from bot.publishing.organs import Organs
from bot.publishing.resolving import resolve
from bot.reading import lists
from bot.reading.corrections import read_corrections
from bot.reading.form import Form
from bot.reading.forms import FORM_IDS, MIXED_IDS, add_words, load_form
from bot.reading.guide import read_guide
from bot.reading.holidays import EMPTY as NO_HOLIDAYS
from bot.reading.holidays import Holidays, read_holidays
from bot.reading.language import EMPTY, Language, read_language
from bot.reading.organ_list import EMPTY as NO_LIST
from bot.reading.organ_list import read_organs
from bot.reading.right_doors import read_right_doors


@dataclass(frozen=True, slots=True)
class ReportContent:
    """All that is kept of one report."""

    member: Member
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]
    sections: tuple[Section, ...]
    text: str


@dataclass(frozen=True)
class Knowledge:
    """What one version knows. `names` maps each alias to the organs with reports that bear it; `tree` holds all."""

    version: str
    reports: dict[tuple[str, int], Member]
    names: dict[str, tuple[str, ...]]
    forms: dict[str, Form]
    language: Language
    guides: tuple[Guide, ...]
    categories: tuple[Category, ...]
    small_talk: tuple[SmallTalk, ...]
    refusals: tuple[Refusal, ...]
    emergency: tuple[EmergencyLine, ...]
    contacts: tuple[Contact, ...]
    holidays: Holidays
    doors: tuple[RightDoor, ...]
    dictionary: tuple[str, ...]
    words: Segmenter
    guide_index: PhraseIndex[Guide]
    door_index: PhraseIndex[RightDoor]
    kinship: Kinship
    revisions: dict[str, str]
    tree: Organs
    laws: Laws
    corrected: Corrected
    findings: tuple[Finding, ...]
    """What only shows when all files are seen together: whose report is whose, corrections that no longer fit."""
    templates: dict[str, bytes]
    """Staff's Word templates of the application form, by their files' names."""
    _content: Callable[[str], ReportContent] = field(repr=False)
    _cells: Callable[[Sequence[str], str, Sequence[str]], dict[str, tuple[Fact, ...]]] = field(repr=False)

    def report(self, organ: str, year: int) -> ReportContent | None:
        member = self.reports.get((organ, year))
        return self._content(member.revision) if member else None

    def rows_of(
        self, pairs: Sequence[tuple[str, int]], section: str, rows: Sequence[str]
    ) -> dict[tuple[str, int], ReportContent]:
        """Of each report (organ, year) that is there only these rows, for questions over many reports."""
        members = {pair: self.reports[pair] for pair in pairs if pair in self.reports}
        found = self._cells([member.revision for member in members.values()], section, rows)
        apply = self.corrected.apply
        return {
            p: ReportContent(m, apply(m.revision, found.get(m.revision, ())), (), (), "") for p, m in members.items()
        }

    @property
    def terms(self) -> tuple[str, ...]:
        """The words of the trade: staff's dictionary and the standard words of the synonyms."""
        return (*self.dictionary, *dict.fromkeys(self.language.synonyms.values()))

    @cached_property
    def organs(self) -> tuple[str, ...]:
        return tuple(self._years)

    def years(self, organ: str) -> tuple[int, ...]:
        return self._years.get(organ, ())

    @cached_property
    def _years(self) -> dict[str, tuple[int, ...]]:
        """The years of each organ's reports, the organs in the order of their files."""
        years: dict[str, list[int]] = {}
        for organ, year in self.reports:
            years.setdefault(organ, []).append(year)
        return {organ: tuple(sorted(found)) for organ, found in years.items()}

    @cached_property
    def newest(self) -> tuple[str, int] | None:
        """Organ and year of the newest report; the first of several, None without any."""
        return max(self.reports, key=lambda pair: pair[1], default=None)

    @cached_property
    def covered_numbers(self) -> frozenset[str]:
        """Every number that stands in an organ's name or is a covered year."""
        names = "\n".join(self.organs)
        return frozenset((*(str(year) for _, year in self.reports), *re.findall(r"\d+(?:\.\d+)?", names)))

    def document_named(self, name: str) -> str:
        """The document of one of the lists by its file's name; "" when there is none."""
        return self._by_file.get(name, "")

    @cached_property
    def _by_file(self) -> dict[str, str]:
        return {document.rsplit("/", 1)[-1]: document for document in sorted(self.revisions)[::-1]}


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
            return self._held[1]

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
        resolved = resolve(papers, {m.document: seen.get(m.revision, ()) for m in papers}, listed)
        by_revision = {member.revision: member for member in resolved.reports.values()}
        wording = lists.read_wording(one("wording")) if one("wording") else {}
        language = read_language(one("language")) if one("language") else EMPTY
        guides = tuple(read_guide(text, document) for document, text in texts("guide"))
        dictionary = [line.strip() for line in one("dictionary").split("\n") if line.strip()]
        doors = tuple(door for d, t in texts("doors") for door in read_right_doors(t, d))
        words = Segmenter(self._cache, (*dictionary, *resolved.names))

        revisions = {member.document: member.revision for member in members}
        corrections = read_corrections(one("corrections")) if one("corrections") else ()
        corrected = Corrected(corrections, revisions, self._store.text)

        @lru_cache(maxsize=256)
        def content(revision: str) -> ReportContent:
            store = self._store
            return ReportContent(
                by_revision[revision],
                corrected.apply(revision, store.facts(revision)),
                store.passages(revision),
                store.sections(revision),
                store.text(revision) or "",
            )

        return Knowledge(
            version=f"{number}-{digest}" if number else "",
            reports=resolved.reports,
            names=resolved.names,
            forms={id_: add_words(load_form(id_), wording, "wording.toml") for id_ in (*FORM_IDS, *MIXED_IDS)},
            language=language,
            guides=guides,
            categories=tuple(c for d, t in texts("category") for c in lists.read_categories(t, d)),
            small_talk=lists.read_small_talk(one("smalltalk")) if one("smalltalk") else (),
            refusals=lists.read_refusals(one("refusals")) if one("refusals") else (),
            emergency=lists.read_emergency(one("emergency")) if one("emergency") else (),
            contacts=tuple(c for d, t in texts("contacts") for c in lists.read_contacts(t, d)),
            holidays=read_holidays(one("holidays")) if one("holidays") else NO_HOLIDAYS,
            doors=doors,
            dictionary=tuple(dictionary),
            words=words,
            guide_index=PhraseIndex(
                [Subject(guide, (guide.title, *guide.questions), guide.body, guide.needs) for guide in guides],
                words,
                language.synonyms,
            ),
            door_index=PhraseIndex([_of_door(door, guides) for door in doors], words, language.synonyms),
            kinship=kinship(guides),
            revisions=revisions,
            tree=resolved.organs,
            laws=Laws([m for m in members if m.kind == "law"], self._store.text, language, guides),
            corrected=corrected,
            findings=(*resolved.findings, *corrected.findings),
            templates={d.rsplit("/", 1)[-1]: b64decode(text) for d, text in texts("form")},
            _content=content,
            _cells=self._store.cells,
        )


def _of_door(door: RightDoor, guides: Sequence[Guide]) -> Subject[RightDoor]:
    """The door's own samples, and the questions of the first guide that is about it."""
    asked = [q for guide in guides if guide.id in door.guides for q in guide.questions]
    return Subject(door, (door.name, *door.questions, *asked), door.say)
