"""One knowledge file into what is kept of it: its text, its report if it is one, and findings."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace

from bot.model import Finding, Place, Report, Severity
from bot.paper.template import check_template
from bot.publishing.old_word import as_docx
from bot.reading.decode import decode
from bot.reading.forms import add_words, load_form
from bot.reading.law.statute import read_statute
from bot.reading.report import read_report
from bot.reading.source import Source, page_of, read_source
from bot.reading.staff_files import lists
from bot.reading.staff_files.affinity import read_affinity
from bot.reading.staff_files.alike import read_alike
from bot.reading.staff_files.corrections import read_corrections
from bot.reading.staff_files.denials import read_denial, read_denial_tree
from bot.reading.staff_files.guide import read_guide
from bot.reading.staff_files.holidays import read_holidays
from bot.reading.staff_files.language import read_language
from bot.reading.staff_files.organ_list import read_organs
from bot.reading.staff_files.prose_words import read_prose_words
from bot.reading.staff_files.right_doors import read_right_doors


@dataclass(frozen=True, slots=True)
class ReadFile:
    kind: str
    document: str
    title: str
    text: str
    report: Report | None
    findings: tuple[Finding, ...]


def read_file(data: bytes, document: str, kind: str) -> ReadFile:
    """Read and check one file; raises KnowledgeError with line and remedy when it cannot be used."""
    if kind in ("report", "law"):
        return _read_document(data, document, kind)
    if kind == "form":
        # No text to quote: its bytes are what is published, so that a bad template never replaces a good one.
        findings = check_template(data, document)
        return ReadFile(kind, document, document, b64encode(data).decode(), None, findings)
    text, title = decode(data), document
    match kind:
        case "guide":
            title = read_guide(text, document).title
        case "category":
            lists.read_categories(text, document)
        case "smalltalk":
            lists.read_small_talk(text)
        case "refusals":
            lists.read_refusals(text)
        case "emergency":
            lists.read_emergency(text)
        case "holidays":
            read_holidays(text)
        case "doors":
            read_right_doors(text, document)
        case "denial":
            title = read_denial(text, document).title
        case "denial_tree":
            read_denial_tree(text, document)
        case "organs":
            read_organs(text)
        case "contacts":
            lists.read_contacts(text, document)
        case "language":
            read_language(text)
        case "prose":
            read_prose_words(text)
        case "alike":
            read_alike(text)
        case "affinity":
            read_affinity(text)
        case "corrections":
            read_corrections(text)
        case "wording":
            add_words(load_form("2019"), lists.read_wording(text), document)
    return ReadFile(kind, document, title, text, None, ())


def _read_document(data: bytes, document: str, kind: str) -> ReadFile:
    """A report or a law, which may come in any format."""
    source = read_source(as_docx(data), document)
    if kind == "law":
        statute = read_statute(source.text, document)
        return ReadFile(kind, document, statute.title, source.text, None, statute.findings)
    report = _with_pages(read_report(source.text, document, source.exact), source)
    return ReadFile(kind, document, report.title, source.text, report, (*report.findings, *_asides(source, document)))


def _asides(source: Source, document: str) -> tuple[Finding, ...]:
    return tuple(
        Finding(a.code, Severity.NOTICE, document, None, f"{a.what}。", a.remedy, a.what) for a in source.asides
    )


def _with_pages(report: Report, source: Source) -> Report:
    """The report with the page that each cell and sentence stands on, where the format has pages."""
    if not source.pages:
        return report

    def paged(place: Place) -> Place:
        return replace(place, page=page_of(source.pages, place.line) or 0)

    facts = tuple(replace(fact, place=paged(fact.place)) for fact in report.facts)
    return replace(report, facts=facts, passages=tuple(replace(p, place=paged(p.place)) for p in report.passages))
