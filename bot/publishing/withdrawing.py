"""Withdraws a document for privacy: out of what answers, out of the database, out of the folder, and it stays out."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bot.errors import PublishingError
from bot.index.last_start import forget
from bot.index.purging import purge, revisions_to_purge
from bot.index.store import Store
from bot.index.versions import Versions
from bot.publishing.publisher import Publisher, digest_of_members
from bot.publishing.withdrawn import digest_of
from bot.reading.staff_files.corrections import FILE as CORRECTIONS
from bot.reading.staff_files.corrections import read_corrections, write_corrections
from bot.reading.staff_files.withdrawals import FILE, Withdrawal, read_withdrawals, write_withdrawals
from bot.settings import Settings
from bot.writing import write_whole

REMOVED = "removed"
"""The folder in that of the desk where files go that a clerk moved out."""


def removed_name(folder: Path, document: str) -> Path:
    return folder / document.replace("/", "_")


class Withdrawing:
    def __init__(self, settings: Settings, store: Store, publisher: Publisher) -> None:
        self._folder = settings.knowledge.folder
        self._away = settings.state.desk / "withdrawn"
        self._removed_files = settings.state.desk / REMOVED
        self._samples = settings.state.words
        self._store = store
        self._publisher = publisher
        self._versions = Versions(store)

    def withdraw(self, document: str, who: str, why: str, *, keep_file: bool) -> int:
        """At once and for all versions; returns how many revisions are gone. `keep_file` moves the file out of the
        folder to where nobody reads it, else it is deleted."""
        if document.startswith("common/"):
            raise PublishingError("通用资料不能在这里撤下，请告诉管理员。")
        path = self._folder / document
        copies = self._removed(document)
        # Of a file that was moved out before, the copy that was kept of it tells the bytes.
        there = next((file for file in (path, *copies) if file.is_file()), None)
        data = there.read_bytes() if there else None
        purged = revisions_to_purge(self._store, document)
        if data is None and not purged:
            raise PublishingError("没有这份资料，可能已经撤下了。")
        with self._publisher.alone():
            # First the list: from here on no process can take the file in again, whatever happens next.
            self._remember(data, [text for _, text in purged], who, why)
            self._forget_corrections(document)
            self._leave_out({revision for revision, _ in purged}, who)
            forget(self._samples)
            purge(self._store, [revision for revision, _ in purged])
            self._redact_corrections(document)
            for copy in self._copies(data, copies):
                copy.unlink()
            if path.is_file():
                self._take_away(path, keep_file)
            self._publisher.publish()
        return len(purged)

    def _removed(self, document: str) -> list[Path]:
        kept = removed_name(self._removed_files, document)
        return [kept] if kept.is_file() else []

    def _copies(self, data: bytes | None, known: list[Path]) -> set[Path]:
        """What the desk kept of files that were moved out: under this name, or with these bytes."""
        alike = [
            file
            for file in (self._removed_files.iterdir() if self._removed_files.is_dir() else ())
            if data is not None and digest_of(file.read_bytes()) == digest_of(data)
        ]
        return {*known, *alike}

    def _remember(self, data: bytes | None, texts: list[str], who: str, why: str) -> None:
        path = self._folder / FILE
        held = read_withdrawals(path.read_text("utf-8")) if path.exists() else ()
        hashes = tuple(dict.fromkeys(digest_of(text.encode()) for text in texts if text))
        new = Withdrawal(digest_of(data) if data is not None else "", hashes, who, date.today().isoformat(), why)
        write_whole(path, write_withdrawals((*held, new)).encode(), 0o644)

    def _leave_out(self, revisions: set[str], who: str) -> None:
        """A new version without them, so that whoever holds the old one in memory lets go of it."""
        with self._store.transaction() as connection:
            current, _ = self._store.current()
            members = self._members(current)
            kept = {document: revision for document, revision in members.items() if revision not in revisions}
            if draft := self._versions.draft():
                waiting = self._members(draft.id)
                left = {document: revision for document, revision in waiting.items() if revision not in revisions}
                self._versions.keep_draft(left, digest_of_members(left), connection)
            if kept != members:
                self._store.publish(kept, digest_of_members(kept), connection, who=who, why="因个人隐私撤下一份资料")

    def _members(self, version: int) -> Mapping[str, str]:
        return {member.document: member.revision for member in self._store.members(version)}

    def _forget_corrections(self, document: str) -> None:
        path = self._folder / CORRECTIONS
        if path.exists() and document in (text := path.read_text("utf-8")):
            write_whole(path, _without(text, document).encode(), 0o644)

    def _redact_corrections(self, document: str) -> None:
        """Stored revisions of the list name the cells' values too; that part of them goes."""
        for revision, text in self._store.read("select id, text from revision where kind = 'corrections'"):
            if document in text:
                with self._store.transaction() as connection:
                    connection.execute(
                        "update revision set text = ? where id = ?", (_without(text, document), revision)
                    )
        purge(self._store, [])

    def _take_away(self, path: Path, keep: bool) -> None:
        if not keep:
            path.unlink()
            return
        self._away.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = self._away / f"{date.today().isoformat()}-{digest_of(path.read_bytes())[:8]}{path.suffix}"
        shutil.move(path, target)
        target.chmod(0o600)


def _without(text: str, document: str) -> str:
    return write_corrections(c for c in read_corrections(text) if c.document != document)
