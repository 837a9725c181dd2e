"""Scans on their way into the knowledge: kept in the folder, put into words, compared by a clerk, only then used."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from bot.errors import StaffError
from bot.keeping.desk import Desk
from bot.keeping.naming import path_of
from bot.keeping.saving import ChangedMeanwhile, Saved, be_there, fingerprint, put_file, save
from bot.publishing.folder import kind_of
from bot.publishing.scans.picturing import picture_of
from bot.publishing.scans.waiting import DOUBTFUL, DRAFTS, approved_of, draft_of, text_beside
from bot.publishing.withdrawing import REMOVED, removed_name
from bot.publishing.withdrawn import withdrawn_in

_CODES = ("scan-waits", "scan-unread")


@dataclass(frozen=True, slots=True)
class Scan:
    """`text`: its draft, "" while there is none. `seen`: what the draft's file held when it was looked at.

    `answers`: the document whose text answers for it already, "" while there is none.
    """

    document: str
    there: bool
    text: str
    seen: str
    answers: str = ""

    @property
    def doubts(self) -> tuple[tuple[int, str], ...]:
        """(line, text of the line) of each number that the machine was not sure of."""
        lines = enumerate(self.text.splitlines(), 1)
        return tuple((n, line.strip()) for n, line in lines if DOUBTFUL.search(line))


def waiting(desk: Desk) -> list[Scan]:
    """Every scan whose text is not used yet; those with a draft first."""
    drafts = desk.settings.knowledge.folder / DRAFTS
    found = {path.relative_to(drafts).as_posix().removesuffix(".txt") for path in drafts.rglob("[!.]*.txt")}
    found |= {problem.document for problem in desk.assistant.publisher.problems if problem.code in _CODES}
    scans = [scan_of(desk, document) for document in sorted(found) if kind_of(document) == "report"]
    return sorted(scans, key=lambda scan: not scan.seen)


def scan_of(desk: Desk, document: str, *, missing: bool = False) -> Scan:
    """Raises StaffError for what is neither a report's file nor has a draft, unless it may be `missing`."""
    path, draft = _paths(desk, document)
    seen = fingerprint(draft)
    if not seen and not path.is_file() and not missing:
        raise StaffError("没有这份扫描件，可能已经收进来或移走了。")
    text = draft.read_text("utf-8", errors="replace") if seen else ""
    beside = text_beside(path)
    answers = beside.relative_to(desk.settings.knowledge.folder).as_posix() if beside else ""
    return Scan(document, path.is_file(), text, seen, answers)


def keep_scan(desk: Desk, document: str, data: bytes, seen: str, who: str) -> None:
    """A scan that was brought: into the folder, where nothing answers from it. Raises UnreadableFile for no picture."""
    path = path_of(desk.settings.knowledge.folder, document)
    be_there(desk)
    withdrawn_in(desk.settings.knowledge.folder).refuse(hashlib.sha256(data).hexdigest())
    picture_of(data)
    with desk.assistant.publisher.changing():
        put_file(path, data, seen)
    desk.audit.note(who, "upload", document)


def keep_draft(desk: Desk, document: str, text: str, seen: str, who: str) -> None:
    """Raises ChangedMeanwhile where somebody else wrote in the draft since."""
    _, draft = _paths(desk, document)
    be_there(desk)
    put_file(draft, text.encode(), seen)
    desk.audit.note(who, "draft", document)
    desk.assistant.publish()


def approve(desk: Desk, document: str, text: str, seen: str, who: str) -> tuple[str, Saved]:
    """`text` was compared with the scan: it becomes a report beside it, which waits to be published.

    Raises StaffError while numbers are doubtful, KnowledgeError where it cannot be read as a report.
    """
    _, draft = _paths(desk, document)
    folder = desk.settings.knowledge.folder
    home = approved_of(folder, draft).relative_to(folder).as_posix()
    if doubts := Scan(document, True, text, seen).doubts:
        where = "、".join(str(line) for line, _ in doubts[:5])
        raise StaffError(f"还有 {len(doubts)} 处数字带着问号（第 {where} 行）。请对照原件改好，再去掉问号。")
    if fingerprint(draft) != seen:
        raise ChangedMeanwhile(draft.read_bytes() if draft.is_file() else None)
    if (folder / home).exists():
        raise StaffError(f"文件夹里已经有「{home}」了，没有覆盖。请先把那一份移出文件夹。")
    saved = save(desk, home, text.encode(), "", who, "approve", f"照着 {document} 核对过")
    draft.unlink(missing_ok=True)
    desk.assistant.publish()
    return home, saved


def discard(desk: Desk, document: str, seen: str, who: str, why: str) -> None:
    """The draft goes, the scan stays; what was written is kept aside, because a click is quickly made."""
    _, draft = _paths(desk, document)
    if not seen or fingerprint(draft) != seen:
        raise ChangedMeanwhile(draft.read_bytes() if draft.is_file() else None)
    away = desk.settings.state.desk / REMOVED
    away.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = removed_name(away, f"{DRAFTS}/{document}.txt")
    target.write_bytes(draft.read_bytes())
    target.chmod(0o600)
    draft.unlink()
    desk.audit.note(who, "discard", document, why)
    desk.assistant.publish()


def _paths(desk: Desk, document: str) -> tuple[Path, Path]:
    """Of the scan and of its draft; both inside the folder."""
    folder = desk.settings.knowledge.folder
    path, draft = path_of(folder, document), draft_of(folder, document)
    if kind_of(document) != "report" or not draft.resolve().is_relative_to((folder / DRAFTS).resolve()):
        raise StaffError("没有这份扫描件。")
    return path, draft
