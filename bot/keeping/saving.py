"""Puts a file into the folder as a whole or not at all, and never over something that nobody looked at.

Every file is first read in a child process; what cannot be read is not put there. What was put there waits as a draft.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from bot.errors import KnowledgeError, StaffError
from bot.keeping.desk import Desk
from bot.keeping.naming import path_of
from bot.model import Finding
from bot.publishing.folder import kind_of
from bot.publishing.withdrawing import REMOVED, removed_name
from bot.publishing.withdrawn import withdrawn_in


class ChangedMeanwhile(StaffError):
    """Somebody else changed the file since it was looked at; `now` is what it holds, None when it is gone."""

    def __init__(self, now: bytes | None) -> None:
        super().__init__("这份资料刚才被别人改过，没有覆盖。")
        self.now = now


@dataclass(frozen=True, slots=True)
class Saved:
    """`same`: the folder held these very bytes already."""

    document: str
    same: bool
    findings: tuple[Finding, ...]


def fingerprint(path: Path) -> str:
    """What a clerk looked at, so that saving can tell whether it is still there; "" for no file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return ""


def be_there(desk: Desk) -> None:
    """Raises StaffError while the folder is away or half empty: what is put there then would lie in the wrong place."""
    publisher = desk.assistant.publisher
    if publisher.troubled() or not desk.settings.knowledge.folder.is_dir():
        # It may be back, or have gone just now.
        desk.assistant.publish()
    if trouble := publisher.troubled():
        raise StaffError(f"现在不能改资料：{trouble.message}{trouble.remedy}")


def save(desk: Desk, document: str, data: bytes, seen: str, who: str, what: str, why: str = "") -> Saved:
    """Raises KnowledgeError where it cannot be read, ChangedMeanwhile where `seen` is not what lies there."""
    path = path_of(desk.settings.knowledge.folder, document)
    be_there(desk)
    withdrawn = withdrawn_in(desk.settings.knowledge.folder)
    withdrawn.refuse(hashlib.sha256(data).hexdigest())
    read = desk.assistant.publisher.reader.read(data, document, kind_of(document))
    withdrawn.refuse("", read.text)
    if hashlib.sha256(data).hexdigest() == fingerprint(path):
        return Saved(document, True, read.findings)
    with desk.assistant.publisher.changing():
        put_file(path, data, seen)
    desk.audit.note(who, what, document, why)
    return Saved(document, False, read.findings)


def remove(desk: Desk, document: str, seen: str, who: str, why: str) -> None:
    """Out of the folder; the published version holds it until somebody publishes."""
    path = path_of(desk.settings.knowledge.folder, document)
    be_there(desk)
    if not path.is_file():
        raise StaffError("这份资料已经不在文件夹里了。")
    with desk.assistant.publisher.changing():
        if fingerprint(path) != seen:
            raise ChangedMeanwhile(path.read_bytes())
        away = desk.settings.state.desk / REMOVED
        away.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Kept, because a click is quickly made; the newest of a name is enough.
        target = removed_name(away, document)
        target.write_bytes(path.read_bytes())
        target.chmod(0o600)
        path.unlink()
    desk.audit.note(who, "remove", document, why)


def put_file(path: Path, data: bytes, seen: str) -> None:
    """Written beside its place under a name that nobody reads, then moved there in one step.

    Raises ChangedMeanwhile where `seen` is not what lies there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with half.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if seen:
            if fingerprint(path) != seen:
                raise ChangedMeanwhile(path.read_bytes() if path.is_file() else None)
            half.replace(path)
            return
        try:
            os.link(half, path)  # unlike a rename it fails where a file has appeared meanwhile
        except FileExistsError:
            raise ChangedMeanwhile(path.read_bytes()) from None
        except OSError:  # a share without links
            if path.exists():
                raise ChangedMeanwhile(path.read_bytes()) from None
            half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def in_words(error: KnowledgeError) -> str:
    where = f"第{error.line}行：" if error.line else ""
    return f"{where}{error}{error.remedy}"
