"""Findings over the knowledge folder as it lies there now, published or not."""

from __future__ import annotations

from bot.errors import KnowledgeError
from bot.model import Finding, Report, Severity
from bot.publishing.confined import ConfinedReader
from bot.publishing.folder import knowledge_files
from bot.reading.checkup.across import checkup_across
from bot.settings import KnowledgeSettings, ReadingSettings


def check_folder(settings: KnowledgeSettings, reading: ReadingSettings | None = None) -> list[Finding]:
    """Every finding, errors first; reads each file anew and publishes nothing."""
    findings: list[Finding] = []
    reports: list[Report] = []
    for file, result in ConfinedReader(reading).read_many(knowledge_files(settings)):
        if isinstance(result, KnowledgeError):
            problem = Finding("unreadable", Severity.ERROR, file.document, result.line, str(result), result.remedy)
            findings.append(problem)
        else:
            findings += result.read.findings
            reports += [result.read.report] if result.read.report else []
    findings += checkup_across(sorted(reports, key=lambda report: report.document))
    order = list(Severity)
    return sorted(findings, key=lambda f: (order.index(f.severity), f.document, f.line or 0))
