"""What the assistant shows for reading, without a question: reports, guides, organs, and every cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bot.index.store import Store
from bot.model import (
    ComparePage,
    Contact,
    Denial,
    DenialTree,
    Fact,
    GuidePage,
    OrganPage,
    OrgansPage,
    ReportPage,
    SourcePage,
    Standing,
)
from bot.publishing.knowledge import Knowledge
from bot.publishing.library import Library
from bot.showing.comparing import compare_page
from bot.showing.documents import guide_page, report_page
from bot.showing.organs import organ_page, organs_page
from bot.showing.standing import standing

MOST_CONTACTS = 3


class Shelf:
    """Always of the version that is published now. Safe from any thread."""

    def __init__(self, store: Store, cache: Path) -> None:
        self.store = store
        self._library = Library(store, cache)

    def look_at(self, version: Callable[[], tuple[int, str]], cache: Path) -> None:
        """From now on not the published version, but the one whose (number, digest) this gives."""
        self._library = Library(self.store, cache, version)

    def knowledge(self) -> Knowledge:
        """What is answered from now."""
        return self._library.current()

    def version(self) -> str:
        return self._library.current().version

    def cut(self, text: str) -> tuple[str, ...]:
        """`text` in words, as the published knowledge cuts it."""
        return self._library.current().words.cut(text)

    def coverage(self) -> list[tuple[str, int]]:
        """(organ, year) of each report that can be asked about."""
        return sorted(self._library.current().reports)

    def cells(self) -> Iterator[tuple[str, str, int, str | None, Fact]]:
        """(document, organ, year, form, cell) of every report; also of one that a correction answers for."""
        knowledge = self._library.current()
        for member in knowledge.papers():
            for fact in knowledge.content(member).facts:
                yield member.document, member.organ, member.year, member.form or None, fact

    def source(self, document: str, revision: str) -> SourcePage | None:
        """The text that a citation leads to, with the anchors of its cells; None when it is not known."""
        member = self.store.revision(revision)
        text = self.store.text(revision)
        if member is None or text is None or member.document != document:
            return None
        anchors = tuple((f.place.line, f"{f.row_id}.{f.column_id}") for f in self.store.facts(revision))
        return SourcePage(member.title, text, anchors)

    def revision(self, document: str) -> str | None:
        """The revision of `document` that is published now; None if it is not."""
        return self._library.current().revisions.get(document)

    def standing(self, document: str, revision: str, organ: str = "", year: int = 0) -> Standing:
        """Whether that revision answers now; `organ` and `year` where it is a report."""
        return standing(self._library.current(), document, revision, organ, year)

    def report_page(self, document: str, revision: str) -> ReportPage | None:
        return report_page(self.store, self._library.current(), document, revision)

    def guide_page(self, document: str, revision: str) -> GuidePage | None:
        return guide_page(self.store, document, revision)

    def organ_page(self, organ: str) -> OrganPage | None:
        return organ_page(self._library.current(), organ)

    def organs_page(self, year: int | None = None, wanted: str = "", page: int = 1) -> OrgansPage | None:
        return organs_page(self._library.current(), year, wanted, page)

    def compare_page(self, organs: Sequence[str], cell: str = "") -> ComparePage | None:
        return compare_page(self._library.current(), organs, cell)

    def contacts(self, organ: str = "") -> tuple[Contact, ...]:
        """How to reach the office of `organ`, or the offices that staff have put first; only what they have written."""
        knowledge = self._library.current()
        if not organ:
            return knowledge.contacts[:MOST_CONTACTS]
        names = (organ, *knowledge.names.get(organ, ()))
        return tuple(contact for contact in knowledge.contacts if contact.organ in names)[:MOST_CONTACTS]

    def denials(self) -> tuple[DenialTree, tuple[Denial, ...]]:
        """The questions that lead to why a request was refused, and every reason with what to do."""
        knowledge = self._library.current()
        return knowledge.denial_tree, knowledge.denials

    def guide_titles(self) -> dict[str, tuple[str, str]]:
        """Id → (document, title) of each guide."""
        return {guide.id: (guide.document, guide.title) for guide in self._library.current().guides}
