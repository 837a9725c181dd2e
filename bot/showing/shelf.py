"""What the assistant shows for reading, without a question: reports, guides, organs, and every cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from bot.index.store import Store
from bot.model import Fact, GuidePage, OrganPage, OrgansPage, ReportPage, SourcePage
from bot.publishing.knowledge import Knowledge, Library
from bot.showing.documents import guide_page, report_page
from bot.showing.organs import organ_page, organs_page


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

    def coverage(self) -> list[tuple[str, int]]:
        """(organ, year) of each report that can be asked about."""
        return sorted(self._library.current().reports)

    def cells(self) -> Iterator[tuple[str, str, int, str | None, Fact]]:
        """(document, organ, year, form, cell) of every report."""
        knowledge = self._library.current()
        for (organ, year), member in sorted(knowledge.reports.items()):
            report = knowledge.report(organ, year)
            for fact in report.facts if report else ():
                yield member.document, organ, year, member.form or None, fact

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

    def report_page(self, document: str, revision: str) -> ReportPage | None:
        return report_page(self.store, self._library.current(), document, revision)

    def guide_page(self, document: str, revision: str) -> GuidePage | None:
        return guide_page(self.store, document, revision)

    def organ_page(self, organ: str) -> OrganPage | None:
        return organ_page(self._library.current(), organ)

    def organs_page(self, year: int | None = None, wanted: str = "", page: int = 1) -> OrgansPage | None:
        return organs_page(self._library.current(), year, wanted, page)
