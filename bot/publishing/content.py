"""What is kept of each report, a part of it fetched when somebody asks for it: two cells do not cost two hundred."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from bot.index.store import Member, Store
from bot.model import Fact, Passage, Section
from bot.publishing.correcting import Corrected

_KEPT = 256
"""Reports that stay in memory."""


class ReportContent:
    """Clerks' corrections are in the cells already. A revision never changes, so its parts may be fetched late."""

    def __init__(self, member: Member, store: Store, corrected: Corrected) -> None:
        self.member = member
        self._store = store
        self._corrected = corrected

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return self._corrected.apply(self.member.revision, self._store.facts(self.member.revision))

    def cells(self, rows: Iterable[tuple[str, str]]) -> tuple[Fact, ...]:
        """The facts of some rows only, each told by its section and its id."""
        wanted, revision = frozenset(rows), self.member.revision
        if "facts" in self.__dict__:
            return tuple(fact for fact in self.facts if (fact.section, fact.row_id) in wanted)
        found: list[Fact] = []
        for section in sorted({section for section, _ in wanted}):
            ids = [row for of, row in wanted if of == section]
            found.extend(self._store.cells([revision], section, ids).get(revision, ()))
        return self._corrected.apply(revision, found)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return self._store.passages(self.member.revision)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return self._store.sections(self.member.revision)

    @cached_property
    def text(self) -> str:
        return self._store.text(self.member.revision) or ""


Read = TypeVar("Read")
With = ParamSpec("With")


def once_a_report(
    read: Callable[Concatenate[ReportContent, With], Read],
) -> Callable[Concatenate[ReportContent, With], Read]:
    """What `read` makes of a report is kept as long as the report is, and not longer: it may be withdrawn.

    What it is read with must be of the same version of the knowledge as the report is.
    """
    kept: WeakKeyDictionary[ReportContent, Read] = WeakKeyDictionary()

    def made(report: ReportContent, /, *args: With.args, **named: With.kwargs) -> Read:
        if report not in kept:
            kept[report] = read(report, *args, **named)
        return kept[report]

    return made


class Contents:
    """The reports of one version, by their revisions; the last few hundred that were asked about stay in memory."""

    def __init__(self, members: Mapping[str, Member], store: Store, corrected: Corrected) -> None:
        self._members = members
        self._store = store
        self._corrected = corrected
        self.of = lru_cache(maxsize=_KEPT)(self._of)

    def _of(self, revision: str) -> ReportContent:
        return ReportContent(self._members[revision], self._store, self._corrected)

    def saying(self, words: Sequence[str]) -> dict[str, set[str]]:
        """Each of `words` with the revisions that hold it, also those of other versions."""
        return self._store.saying(words)

    def with_rows(self, members: Sequence[Member], section: str, rows: Sequence[str]) -> list[ReportContent]:
        """One for each of `members`, whose facts are these rows alone; they do not drive others out of memory."""
        found = self._store.cells([member.revision for member in members], section, rows)
        contents = [ReportContent(member, self._store, self._corrected) for member in members]
        for content in contents:
            revision = content.member.revision
            content.facts = self._corrected.apply(revision, found.get(revision, ()))
        return contents
