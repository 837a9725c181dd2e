"""What the pages for reading ask of the assistant: documents as they were published, organs, comparisons."""

from __future__ import annotations

from collections.abc import Sequence

from bot.index.store import Store
from bot.model import ComparePage, GuidePage, OrganPage, OrgansPage, ReportPage, SourcePage, Standing
from bot.publishing.knowledge import Library
from bot.showing.comparing import compare_page
from bot.showing.documents import guide_page, report_page
from bot.showing.organs import organ_page, organs_page
from bot.showing.standing import standing


class Pages:
    """Thread-safe. Any revision that was ever published is shown; organs and comparisons are of the present version."""

    def __init__(self, store: Store, library: Library) -> None:
        self._store = store
        self._library = library

    def source(self, document: str, revision: str) -> SourcePage | None:
        """The text that a citation leads to, with the anchors of its cells; None when it is not known."""
        member = self._store.revision(revision)
        text = self._store.text(revision)
        if member is None or text is None or member.document != document:
            return None
        anchors = tuple((f.place.line, f"{f.row_id}.{f.column_id}") for f in self._store.facts(revision))
        return SourcePage(member.title, text, anchors)

    def revision(self, document: str) -> str | None:
        """The revision of `document` that is published now; None if it is not."""
        return self._library.current().revisions.get(document)

    def standing(self, document: str, revision: str, organ: str = "", year: int = 0) -> Standing:
        """Whether that revision answers now; `organ` and `year` where it is a report."""
        return standing(self._library.current(), document, revision, organ, year)

    def report_page(self, document: str, revision: str) -> ReportPage | None:
        return report_page(self._store, self._library.current(), document, revision)

    def guide_page(self, document: str, revision: str) -> GuidePage | None:
        return guide_page(self._store, document, revision)

    def organ_page(self, organ: str) -> OrganPage | None:
        return organ_page(self._library.current(), organ)

    def organs_page(self, year: int | None = None, wanted: str = "", page: int = 1) -> OrgansPage | None:
        return organs_page(self._library.current(), year, wanted, page)

    def compare_page(self, organs: Sequence[str], cell: str = "") -> ComparePage | None:
        return compare_page(self._library.current(), organs, cell)
