"""Whether a version of a document is the one that answers now; if not, which one does."""

from __future__ import annotations

from bot.model import Standing
from bot.publishing.knowledge import Knowledge


def standing(knowledge: Knowledge, document: str, revision: str, organ: str = "", year: int = 0) -> Standing:
    """Of two reports for one organ and year one answers; the other's page leads to it, though its file is there."""
    answering = knowledge.reports.get((organ, year))
    current = knowledge.revisions.get(document)
    newer = (answering.document, answering.revision) if answering else (document, current) if current else None
    if newer and newer[1] == revision:
        newer = None
    return Standing(newer if newer and newer[1] else None, gone=not answering and current is None)
