"""Where a scan stands on its way into the knowledge: a draft waits, or its approved text lies beside it."""

from __future__ import annotations

import re
from pathlib import Path

from bot.errors import KnowledgeError, PictureFile
from bot.model import Finding, Severity
from bot.publishing.folder import KnowledgeFile

DRAFTS = "待核对"
"""The folder of drafts inside the knowledge folder. It is none of those that are read, so nothing in it answers."""
DOUBTFUL = re.compile(r"[^\s？]*\d[^\s？]*？")
"""A number that the machine was not sure of, with the mark that keeps it from being read as one."""
_TEXTS = (".txt", ".md", ".docx", ".html", ".htm")


def draft_of(folder: Path, document: str) -> Path:
    """Where the draft of a scan stands: 待核对/reports/某某2020.pdf.txt."""
    return folder / DRAFTS / f"{document}.txt"


def approved_of(folder: Path, draft: Path) -> Path:
    """Where a draft's text goes when a clerk approves it: beside its scan, under the scan's name."""
    return folder / draft.relative_to(folder / DRAFTS).with_suffix("").with_suffix(".txt")


def text_beside(scan: Path) -> Path | None:
    """The file whose text answers for a scan."""
    beside = (scan.with_suffix(ending) for ending in _TEXTS if ending != scan.suffix)
    return next((path for path in beside if path.is_file()), None)


def problem_of(file: KnowledgeFile, error: KnowledgeError) -> Finding | None:
    """What staff are told of a file that cannot be read; None for a scan whose text lies beside it."""
    if isinstance(error, PictureFile) and file.kind == "report":
        if text_beside(file.path):
            return None
        draft = draft_of(file.path.parents[len(Path(file.document).parts) - 1], file.document)
        if draft.is_file():
            said = f"这是扫描件，识别出的文字在「{DRAFTS}/{file.document}.txt」，等您核对，没有用来回答。"
            remedy = "请在工作台的「待核对的扫描件」里对照原件改好、收进来；没有工作台的，改好后移到扫描件旁边。"
            return Finding("scan-waits", Severity.WARNING, file.document, None, said, remedy)
        return Finding("scan-unread", Severity.ERROR, file.document, None, str(error), error.remedy)
    return Finding("unreadable", Severity.ERROR, file.document, error.line, str(error), error.remedy)
