"""Findings over the knowledge folder as it lies there now, published or not."""

from __future__ import annotations

from bot.errors import KnowledgeError, TemplateError
from bot.model import Finding, Severity
from bot.publishing.article_checking import check_articles
from bot.publishing.folder import knowledge_files
from bot.publishing.read import ReadFile, read_file
from bot.settings import KnowledgeSettings


def check_folder(settings: KnowledgeSettings) -> list[Finding]:
    """Every finding, errors first; reads each file anew and publishes nothing."""
    findings: list[Finding] = []
    files: list[ReadFile] = []
    for file in knowledge_files(settings):
        try:
            files.append(read_file(file.path.read_bytes(), file.document, file.kind))
            findings += files[-1].findings
        except KnowledgeError as error:
            findings.append(Finding("unreadable", Severity.ERROR, file.document, error.line, str(error), error.remedy))
        except (OSError, TemplateError) as error:
            findings.append(Finding("unreadable", Severity.ERROR, file.document, None, str(error), ""))
    findings += check_articles(files)
    order = list(Severity)
    return sorted(findings, key=lambda f: (order.index(f.severity), f.document, f.line or 0))
