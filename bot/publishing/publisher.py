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
        version, _ = self._store.current()
        before = {member.document: member.revision for member in self._store.members(version)}
        files = list(knowledge_files(self._settings.knowledge))
        if not files and before:
            folder = self._settings.knowledge.folder
            problem = _problem(
                "folder-empty",
                str(folder),
                None,
                "资料文件夹不见了或是空的，仍用上一版回答。",
                "请把文件夹放回原处。",
            )
            self.problems = (problem,)
            return Published(version, (), (), self.problems)
        members: dict[str, str] = {}
        fresh: list[tuple[str, ReadFile]] = []
        problems: list[Finding] = []
        for done, file in enumerate(files):
            progress(done, len(files), file.document)
            try:
                members[file.document] = self._revision(file, before.get(file.document), fresh)
            except KnowledgeError as error:
                problems.append(_problem("unreadable", file.document, error.line, str(error), error.remedy))
            except (OSError, TemplateError) as error:
                problems.append(_problem("unreadable", file.document, None, f"读不了：{error}", "请检查后重新保存。"))
            if file.document not in members and file.document in before:
                members[file.document] = before[file.document]
        self.problems = tuple(problems)
        gone = tuple(sorted(set(before) - set(members)))
        if members != before:
            with self._store.transaction() as connection:
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
        return Published(version, tuple(read.document for _, read in fresh), gone, self.problems)

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
