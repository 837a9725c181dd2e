"""Findings over the knowledge folder as it lies there now, published or not."""

from __future__ import annotations

from bot.errors import KnowledgeError
from bot.index.store import Member
from bot.model import Finding, Report, Severity
from bot.publishing.article_checking import check_articles
from bot.publishing.confined import ConfinedReader
from bot.publishing.denial_checking import check_denials
from bot.publishing.folder import knowledge_files
from bot.publishing.read import ReadFile
from bot.publishing.resolving import resolve
from bot.publishing.scans.waiting import problem_of
from bot.reading.checkup.across import checkup_across
from bot.reading.staff_files.organ_list import EMPTY, read_organs
from bot.settings import KnowledgeSettings, ReadingSettings


def check_folder(settings: KnowledgeSettings, reading: ReadingSettings | None = None) -> list[Finding]:
    """Every finding, errors first; reads each file anew and publishes nothing."""
    findings: list[Finding] = []
    files: list[ReadFile] = []
    reports: list[Report] = []
    listed, texts = EMPTY, dict[str, str]()
    for file, result in ConfinedReader(reading).read_many(knowledge_files(settings)):
        if isinstance(result, KnowledgeError):
            if problem := problem_of(file, result):
                findings.append(problem)
            continue
        files.append(result.read)
        findings += result.read.findings
        if report := result.read.report:
            reports.append(report)
            texts[report.document] = result.read.text
        elif file.kind == "organs":
            listed = read_organs(result.read.text)
    reports.sort(key=lambda report: report.document)
    papers = [Member(r.document, "", "report", r.title, r.organ, r.year, "") for r in reports]
    seen = {r.document: r.sightings for r in reports}
    resolved = resolve(papers, seen, listed, lambda member: texts[member.document])
    findings += resolved.findings
    by_document = {report.document: report for report in reports}
    findings += checkup_across({key: by_document[paper.document] for key, paper in resolved.reports.items()})
    findings += check_articles(sorted(files, key=lambda file: file.document))
    findings += check_denials(files)
    order = list(Severity)
    return sorted(findings, key=lambda f: (order.index(f.severity), f.document, f.line or 0))
