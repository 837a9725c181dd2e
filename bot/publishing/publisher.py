"""Reads what changed in the knowledge folder and publishes it as one new version, in one transaction.

A file that cannot be read keeps its last good revision and becomes a problem that staff are told of.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.errors import KnowledgeError, TemplateError
from bot.index.store import Store
from bot.model import Finding, Severity
from bot.publishing.folder import KnowledgeFile, knowledge_files, revision_of
from bot.publishing.read import ReadFile, read_file
from bot.settings import Settings

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: the version now answering, the documents read anew, and the files left out."""

    version: int
    read: tuple[str, ...]
    gone: tuple[str, ...]
    problems: tuple[Finding, ...]


class Publisher:
    """`publish()` may be called from any thread, at any time, by several processes."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store
        self._lock = threading.Lock()
        self._bytes: dict[Path, tuple[tuple[int, int], str]] = {}
        self.problems: tuple[Finding, ...] = ()

    def publish(self, progress: Progress | None = None) -> Published:
        """Bring the published version up to date with the folder."""
        with self._lock:
            return self._publish(progress or (lambda done, total, name: None))

    def _publish(self, progress: Progress) -> Published:
        while True:
            version, _ = self._store.current()
            before = {member.document: member.revision for member in self._store.members(version)}
            files = list(knowledge_files(self._settings.knowledge))
            if away := self._vanished(files, before):
                self.problems = (away,)
                return Published(version, (), (), self.problems)
            fresh: list[tuple[str, ReadFile]] = []
            problems: list[Finding] = []
            members: dict[str, str] = {}
            for done, file in enumerate(files):
                progress(done, len(files), file.document)
                members |= self._member(file, before, fresh, problems)
            self.problems = tuple(problems)
            if members == before:
                return Published(version, (), (), self.problems)
            with self._store.transaction() as connection:
                # Another process may have published since we looked: then look again, never undo what it saw.
                if self._store.current()[0] == version:
                    for revision, read in fresh:
                        if not self._store.has(revision):
                            self._store.add(
                                connection,
                                revision,
                                read.document,
                                read.kind,
                                read.title,
                                read.text,
                                read.report,
                                read.findings,
                            )
                    version = self._store.publish(members, _digest(members), connection)
                    documents = tuple(read.document for _, read in fresh)
                    return Published(version, documents, tuple(sorted(set(before) - set(members))), self.problems)

    def _vanished(self, files: list[KnowledgeFile], before: dict[str, str]) -> Finding | None:
        """A folder that is away (a share not mounted) is not a folder whose files were all deleted."""
        folders = self._settings.knowledge
        for folder, was_used in (
            (folders.folder, any(not document.startswith("common/") for document in before)),
            (folders.common, any(document.startswith("common/") for document in before)),
        ):
            if was_used and (not files or not folder.is_dir() or not any(folder.iterdir())):
                said = "资料文件夹不见了或是空的，仍用上一版回答。"
                return _problem("folder-empty", str(folder), None, said, "请把文件夹放回原处。")
        return None

    def _member(
        self, file: KnowledgeFile, before: dict[str, str], fresh: list[tuple[str, ReadFile]], problems: list[Finding]
    ) -> dict[str, str]:
        """The document and its revision; of a file that cannot be used, the last good one or the one it hides."""
        try:
            return {file.document: self._revision(file, before.get(file.document), fresh)}
        except KnowledgeError as error:
            problems.append(_problem("unreadable", file.document, error.line, str(error), error.remedy))
        except (OSError, TemplateError) as error:
            problems.append(_problem("unreadable", file.document, None, f"读不了：{error}", "请检查后重新保存。"))
        if file.document in before:
            return {file.document: before[file.document]}
        return self._member(file.hides, before, fresh, problems) if file.hides else {}

    def _revision(self, file: KnowledgeFile, before: str | None, fresh: list[tuple[str, ReadFile]]) -> str:
        """The revision that the file is now; reads it when that revision is not stored yet."""
        status = file.path.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        seen = self._bytes.get(file.path)
        if seen and seen[0] == stamp and seen[1] == before:
            return seen[1]
        data = file.path.read_bytes()
        revision = revision_of(file.document, file.kind, data)
        if not self._store.has(revision):
            read = read_file(data, file.document, file.kind)
            if before and read.report:
                self._refuse_half(read, before)
            fresh.append((revision, read))
        self._bytes[file.path] = (stamp, revision)
        return revision

    def _refuse_half(self, read: ReadFile, before: str) -> None:
        """A report that lost cells since its last revision is probably only half saved."""
        had, has = len(self._store.facts(before)), len(read.report.facts) if read.report else 0
        if has < had:
            raise KnowledgeError(
                f"比上一版少了 {had - has} 个格子，像是没有保存完，先不采用。",
                line=read.text.count("\n") + 1,
                remedy="请把文件补全再保存；确实要减少的，先移走旧文件，过几秒再放入新文件。",
            )


def _digest(members: dict[str, str]) -> str:
    return hashlib.sha256("\n".join(sorted(members.values())).encode()).hexdigest()[:8]


def _problem(code: str, document: str, line: int | None, message: str, remedy: str) -> Finding:
    return Finding(code, Severity.ERROR, document, line, message, remedy)
