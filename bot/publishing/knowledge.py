"""One published version, as answers are made from it: lists and guides in memory, reports read when asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from bot.index.features import Features
from bot.index.odds import Odds, Sayings
from bot.index.phrases import PhraseIndex
from bot.index.segment import Segmenter
from bot.index.store import Member
from bot.model import (
    Category,
    Contact,
    Denial,
    DenialTree,
    EmergencyLine,
    Finding,
    Guide,
    ProseWords,
    Refusal,
    RightDoor,
    SmallTalk,
)
from bot.publishing.content import Contents, ReportContent
from bot.publishing.correcting import Corrected
from bot.publishing.kinship import Kinship
from bot.publishing.laws import Laws
from bot.publishing.organs import Organs
from bot.reading.form import Form
from bot.reading.forms import FORM_IDS, load_asked, load_questions
from bot.reading.staff_files.affinity import Affinity, read_affinity
from bot.reading.staff_files.alike import read_alike
from bot.reading.staff_files.holidays import Holidays
from bot.reading.staff_files.language import Language
from bot.reading.staff_files.prose_words import read_prose_words


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
    denials: tuple[Denial, ...]
    denial_tree: DenialTree
    dictionary: tuple[str, ...]
    words: Segmenter
    features: Features
    guide_index: PhraseIndex[Guide]
    door_index: PhraseIndex[RightDoor]
    category_index: PhraseIndex[Category]
    kinship: Kinship
    revisions: dict[str, str]
    tree: Organs
    laws: Laws
    corrected: Corrected
    findings: tuple[Finding, ...]
    """What only shows when all files are seen together: whose report is whose, corrections that no longer fit."""
    templates: dict[str, bytes]
    """Staff's Word templates of the application form, by their files' names."""
    besides: tuple[Member, ...]
    """Files of an organ and year that another file answers for."""
    _contents: Contents = field(repr=False)
    _prose: str = field(repr=False, default="")
    """The text of prose.toml: it is long, and read when the first question needs it."""
    _alike: str = field(repr=False, default="")
    """The same of alike.txt."""
    _affinity: str = field(repr=False, default="")
    """The same of affinity.txt."""

    def report(self, organ: str, year: int) -> ReportContent | None:
        member = self.reports.get((organ, year))
        return self._contents.of(member.revision) if member else None

    def form_of(self, member: Member | None) -> Form:
        """The form that a report's tables are of; one that has none of them is asked by the words of the first."""
        return self.forms[(member.form if member else None) or FORM_IDS[0]]

    def papers(self) -> tuple[Member, ...]:
        """Every report that is there, by organ and year, also those that another answers for."""
        every = (*self.reports.values(), *self.besides)
        return tuple(sorted(every, key=lambda member: (member.organ, member.year, member.document)))

    def content(self, member: Member) -> ReportContent:
        return self._contents.of(member.revision)

    def rows_of(
        self, pairs: Sequence[tuple[str, int]], section: str, rows: Sequence[str]
    ) -> dict[tuple[str, int], ReportContent]:
        """Of each report (organ, year) that is there only these rows, for questions over many reports."""
        members = {pair: self.reports[pair] for pair in pairs if pair in self.reports}
        return dict(zip(members, self._contents.with_rows(list(members.values()), section, rows), strict=True))

    def saying(self, words: Sequence[str]) -> dict[str, tuple[tuple[str, int], ...]]:
        """Each of `words` with the reports, as (organ, year), of which a passage holds it."""
        found = self._contents.saying(words) if words else {}
        by_revision = {member.revision: pair for pair, member in self.reports.items()}
        return {word: tuple(by_revision[r] for r in ids if r in by_revision) for word, ids in found.items()}

    @property
    def terms(self) -> tuple[str, ...]:
        """The words of the trade: staff's dictionary, the standard words of the synonyms, what laws are called."""
        laws = [name for law, called in self.language.laws.items() for name in (law, *called)]
        return (*self.dictionary, *dict.fromkeys((*self.language.synonyms.values(), *laws)))

    @cached_property
    def prose(self) -> ProseWords:
        """How people's words and those of reports go together."""
        return read_prose_words(self._prose) if self._prose else ProseWords()

    @cached_property
    def alike(self) -> dict[str, tuple[str, ...]]:
        """A word → the others that are said for the same thing."""
        return read_alike(self._alike)

    @cached_property
    def affinity(self) -> Affinity:
        """Which words people ask with where a report says which."""
        return read_affinity(self._affinity)

    @cached_property
    def longest_said(self) -> int:
        """Characters of the longest word of a question for which reports may say something else."""
        return max(map(len, (*self.prose.reports, *self.alike)), default=0)

    @cached_property
    def door_odds(self) -> Odds[str]:
        """By the doors' ids, learned from their questions and their guides'; what is no door has all other guides'."""
        of_doors = {id_ for door in self.doors for id_ in door.guides}

        def of_guides(door: RightDoor) -> tuple[str, ...]:
            its = (
                guide for guide in self.guides if (guide.id in door.guides if door.say else guide.id not in of_doors)
            )
            return tuple(question for guide in its for question in guide.questions)

        return Odds([Sayings(door.id, door.questions, of_guides(door)) for door in self.doors], self.features)

    @cached_property
    def kind_odds(self) -> Odds[str]:
        """Of numbers, words and rules: which of them a question wants."""
        phrases = {"numbers": list[str](), "words": list[str](), "rules": [q for g in self.guides for q in g.questions]}
        for part, samples in load_asked().items():
            phrases["words" if part == "topics" else "numbers"] += chain.from_iterable(samples.values())
        whole = load_questions()
        return Odds([Sayings(kind, whole[kind], phrases[kind]) for kind in phrases], self.features, least=2)

    def forget(self) -> None:
        """Keep no text that was asked: one of them may tell who somebody is."""
        self.words.forget()
        self.features.forget()

    def learn(self) -> None:
        """Learn the odds now: whoever gives memory back afterwards need not do so at the first question again."""
        _ = self.door_odds, self.kind_odds

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
