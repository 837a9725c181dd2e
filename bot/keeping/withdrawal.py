"""A withdrawal for privacy takes along what holds the same words: the scan of a text, the text of a scan, its draft."""

from __future__ import annotations

from collections.abc import Sequence

from bot.keeping.desk import Desk
from bot.keeping.naming import path_of
from bot.publishing.folder import kind_of
from bot.publishing.scans.waiting import DRAFTS, draft_of
from bot.publishing.withdrawing import REMOVED, Withdrawing, removed_name


def beside(desk: Desk, document: str) -> list[str]:
    """The other files of a report that bear its name: most often its scan, or the text that was made from it."""
    folder = desk.settings.knowledge.folder
    if document.startswith("common/") or kind_of(document) != "report":
        return []
    path = path_of(folder, document)
    near = path.parent.iterdir() if path.parent.is_dir() else ()
    alike = (other for other in near if other.stem == path.stem and other != path and other.is_file())
    return sorted(other.relative_to(folder).as_posix() for other in alike)


def withdraw(desk: Desk, document: str, also: Sequence[str], who: str, why: str, *, keep_file: bool) -> int:
    """`also`: which of those beside it go too. Returns how many revisions are gone."""
    work = Withdrawing(desk.settings, desk.assistant.store, desk.assistant.publisher)
    gone = 0
    for one in (document, *(other for other in beside(desk, document) if other in also)):
        # The draft first: it is what nobody would think of afterwards.
        _forget_draft(desk, one)
        gone += work.withdraw(one, who, why, keep_file=keep_file)
        desk.audit.note(who, "withdraw", one, why)
    return gone


def _forget_draft(desk: Desk, document: str) -> None:
    if document.startswith("common/"):
        return
    draft_of(desk.settings.knowledge.folder, document).unlink(missing_ok=True)
    removed_name(desk.settings.state.desk / REMOVED, f"{DRAFTS}/{document}.txt").unlink(missing_ok=True)
