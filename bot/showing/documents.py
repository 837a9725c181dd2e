"""One revision of a document as a page: a report in its parts, a guide with its articles."""

from __future__ import annotations

from bot.errors import MalformedFile
from bot.index.store import Member, Store
from bot.model import GuidePage, ReportPage
from bot.publishing.knowledge import Knowledge
from bot.reading.staff_files.guide import read_guide
from bot.showing.prose import page_sections
from bot.showing.tables import national_tables, other_tables


def report_page(store: Store, knowledge: Knowledge, document: str, revision: str) -> ReportPage | None:
    """Any revision that was ever published, also one that is not answered from now; None if it is no report."""
    found = _known(store, document, revision, "report")
    if found is None:
        return None
    member, text = found
    # Whose report it is may have been settled since it was read: staff's list of organs decides.
    member = next((m for m in knowledge.reports.values() if m.revision == revision), member)
    form = knowledge.forms.get(member.form)
    facts = knowledge.corrected.apply(revision, store.facts(revision))
    tables = [*national_tables(form, facts), *other_tables(form, facts)]
    sections = page_sections(store.sections(revision), store.passages(revision), tables, facts, text)
    return ReportPage(
        document, revision, member.title, member.organ, member.year, member.form, sections, facts, text
    )  # fmt: skip


def guide_page(store: Store, document: str, revision: str) -> GuidePage | None:
    """Any revision of a guide that was ever published; None if it is no guide."""
    found = _known(store, document, revision, "guide")
    if found is None:
        return None
    try:
        guide = read_guide(found[1], document)
    except MalformedFile:
        # Kept from a time when guides were written otherwise: its text is still shown, line by line.
        return None
    return GuidePage(
        document, revision, guide.title, guide.articles, guide.as_of, guide.body, guide.why, guide.line, found[1]
    )  # fmt: skip


def _known(store: Store, document: str, revision: str, kind: str) -> tuple[Member, str] | None:
    member, text = store.revision(revision), store.text(revision)
    if member is None or text is None or (member.document, member.kind) != (document, kind):
        return None
    return member, text
