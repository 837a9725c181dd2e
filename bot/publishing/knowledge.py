"""One published version, as answers are made from it: lists and guides in memory, reports read when asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from bot.index.phrases import PhraseIndex, Subject
from bot.index.segment import Segmenter
from bot.index.store import Member, Store
from bot.model import Category, Contact, EmergencyLine, Fact, Guide, Passage, Refusal, Section, SmallTalk
from bot.publishing.kinship import Kinship, kinship
from bot.reading import lists
from bot.reading.form import Form
from bot.reading.forms import add_words, forms
from bot.reading.guide import read_guide
from bot.reading.language import EMPTY, Language, read_language


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
    """What one version knows. `names` maps each alias to the organs that bear it."""

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
    dictionary: tuple[str, ...]
    words: Segmenter
    guide_index: PhraseIndex[Guide]
    kinship: Kinship
    revisions: dict[str, str]
    _content: Callable[[str], ReportContent] = field(repr=False)

    def report(self, organ: str, year: int) -> ReportContent | None:
        member = self.reports.get((organ, year))
        return self._content(member.revision) if member else None

    @property
    def terms(self) -> tuple[str, ...]:
        """The words of the trade: staff's dictionary and the standard words of the synonyms."""
        return (*self.dictionary, *dict.fromkeys(self.language.synonyms.values()))

    @property
    def organs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(organ for organ, _ in self.reports))

    def years(self, organ: str) -> tuple[int, ...]:
        return tuple(sorted(year for name, year in self.reports if name == organ))


class Library:
    """Gives the knowledge of the version that is published now; loads a version once."""

    def __init__(self, store: Store, cache: Path) -> None:
        self._store = store
        self._cache = cache
        self._lock = threading.Lock()
        self._held: tuple[tuple[int, str], Knowledge] | None = None

    def current(self) -> Knowledge:
        version = self._store.current()
        held = self._held
        if held and held[0] == version:
            return held[1]
        with self._lock:
            if not self._held or self._held[0] != version:
                self._held = (version, self._load(*version))
            return self._held[1]

    def _load(self, number: int, digest: str) -> Knowledge:
        members = self._store.members(number)
        reports = {(m.organ, m.year): m for m in members if m.kind == "report"}
        by_revision = {member.revision: member for member in reports.values()}

        def texts(kind: str) -> list[tuple[str, str]]:
            found = [member for member in members if member.kind == kind]
            return [(member.document, self._store.text(member.revision) or "") for member in found]

        def one(kind: str) -> str:
            return next((text for _, text in texts(kind)), "")

        names: dict[str, tuple[str, ...]] = {}
        aliases = self._store.names(number)
        if organs := one("organs"):
            aliases += [(alias, organ) for organ, more in lists.read_organs(organs).items() for alias in more]
        for alias, organ in aliases:
            if organ in {name for name, _ in reports}:
                names[alias] = tuple(dict.fromkeys((*names.get(alias, ()), organ)))
        wording = lists.read_wording(one("wording")) if one("wording") else {}
        language = read_language(one("language")) if one("language") else EMPTY
        guides = tuple(read_guide(text, document) for document, text in texts("guide"))
        dictionary = [line.strip() for line in one("dictionary").split("\n") if line.strip()]
        words = Segmenter(self._cache, (*dictionary, *names))

        @lru_cache(maxsize=256)
        def content(revision: str) -> ReportContent:
            store = self._store
            return ReportContent(
                by_revision[revision],
                store.facts(revision),
                store.passages(revision),
                store.sections(revision),
                store.text(revision) or "",
            )

        return Knowledge(
            version=f"{number}-{digest}" if number else "",
            reports=reports,
            names=names,
            forms={form.id: add_words(form, wording, "wording.toml") for form in forms()},
            language=language,
            guides=guides,
            categories=tuple(c for d, t in texts("category") for c in lists.read_categories(t, d)),
            small_talk=lists.read_small_talk(one("smalltalk")) if one("smalltalk") else (),
            refusals=lists.read_refusals(one("refusals")) if one("refusals") else (),
            emergency=lists.read_emergency(one("emergency")) if one("emergency") else (),
            contacts=tuple(c for d, t in texts("contacts") for c in lists.read_contacts(t, d)),
            dictionary=tuple(dictionary),
            words=words,
            guide_index=PhraseIndex(
                [Subject(guide, (guide.title, *guide.questions), guide.body, guide.needs) for guide in guides],
                words,
                language.synonyms,
            ),
            kinship=kinship(guides),
            revisions={member.document: member.revision for member in members},
            _content=content,
        )
