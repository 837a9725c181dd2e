"""One knowledge file into what is kept of it: its text, its report if it is one, and findings."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Finding, Report
from bot.reading import lists
from bot.reading.decode import decode
from bot.reading.forms import add_words, load_form
from bot.reading.guide import read_guide
from bot.reading.language import read_language
from bot.reading.report import read_report
from bot.reading.statute import read_statute


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
    text = decode(data)
    title, report = document, None
    findings: tuple[Finding, ...] = ()
    match kind:
        case "report":
            report = read_report(text, document)
            title, findings = report.title, report.findings
        case "law":
            statute = read_statute(text, document)
            title, findings = statute.title, statute.findings
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
        case "organs":
            lists.read_organs(text)
        case "contacts":
            lists.read_contacts(text, document)
        case "language":
            read_language(text)
        case "wording":
            add_words(load_form("2019"), lists.read_wording(text), document)
    return ReadFile(kind, document, title, text, report, findings)
