"""Findings over the knowledge folder as it lies there now, published or not."""

from __future__ import annotations

from bot.errors import KnowledgeError, TemplateError
from bot.index.store import Member
from bot.model import Finding, Severity, Sighting
from bot.publishing.folder import knowledge_files
from bot.publishing.read import read_file
from bot.publishing.resolving import resolve
from bot.reading.organ_list import EMPTY, read_organs
from bot.settings import KnowledgeSettings


def check_folder(settings: KnowledgeSettings) -> list[Finding]:
    """Every finding, errors first; reads each file anew and publishes nothing."""
    findings: list[Finding] = []
    papers: list[Member] = []
    sightings: dict[str, tuple[Sighting, ...]] = {}
    listed = EMPTY
    for file in knowledge_files(settings):
        try:
            read = read_file(file.path.read_bytes(), file.document, file.kind)
            findings += read.findings
            if report := read.report:
                papers.append(Member(file.document, "", "report", report.title, report.organ, report.year, ""))
                sightings[file.document] = report.sightings
            elif file.kind == "organs":
                listed = read_organs(read.text)
        except KnowledgeError as error:
            findings.append(Finding("unreadable", Severity.ERROR, file.document, error.line, str(error), error.remedy))
        except (OSError, TemplateError) as error:
            findings.append(Finding("unreadable", Severity.ERROR, file.document, None, str(error), ""))
    findings += resolve(papers, sightings, listed).findings
    order = list(Severity)
    return sorted(findings, key=lambda f: (order.index(f.severity), f.document, f.line or 0))
