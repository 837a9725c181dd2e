"""Reads what changed in the knowledge folder and publishes it as one new version, in one transaction.

A file that cannot be read keeps its last good revision and becomes a problem that staff are told of (gathering.py).
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass

from bot.index.store import Store
from bot.model import Finding, Severity
from bot.publishing.confined import ConfinedReader
from bot.publishing.folder import KnowledgeFile, knowledge_files
from bot.publishing.gathering import Gatherer, Progress
from bot.publishing.refused import Refused
from bot.publishing.spool import Spool
from bot.settings import Settings


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
        refused = Refused(settings.state.folder / "refused.json", settings.reading)
        self._gatherer = Gatherer(store, ConfinedReader(settings.reading), refused)
        self.problems: tuple[Finding, ...] = ()

    def publish(self, progress: Progress | None = None) -> Published:
        """Bring the published version up to date with the folder."""
        with self._lock, Spool(self._settings.state.folder) as fresh:
            return self._publish(fresh, progress or (lambda done, total, name: None))

    def _publish(self, fresh: Spool, progress: Progress) -> Published:
        while True:
            version, _ = self._store.current()
            before = {member.document: member.revision for member in self._store.members(version)}
            files = list(knowledge_files(self._settings.knowledge))
            if away := self._vanished(files, before):
                self.problems = (away,)
                return Published(version, (), (), self.problems)
            gathered = self._gatherer.gather(files, before, fresh, progress)
            members, self.problems = gathered.members, gathered.problems
            if members == before:
                return Published(version, (), (), self.problems)
            with self._store.transaction() as connection:
                # Another process may have published since we looked: then look again, never undo what it saw.
                if self._store.current()[0] == version:
                    documents = []
                    for revision, read in fresh:
                        if members.get(read.document) != revision:
                            continue  # it was replaced while another process published
                        documents.append(read.document)
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
                    gone = tuple(sorted(set(before) - set(members)))
                    return Published(version, tuple(sorted(documents)), gone, self.problems)

    def _vanished(self, files: list[KnowledgeFile], before: dict[str, str]) -> Finding | None:
        """A folder that is away (a share not mounted) is not a folder whose files were all deleted."""
        folders = self._settings.knowledge
        for folder, was_used in (
            (folders.folder, any(not document.startswith("common/") for document in before)),
            (folders.common, any(document.startswith("common/") for document in before)),
        ):
            if was_used and (not files or not folder.is_dir() or not any(folder.iterdir())):
                said = "资料文件夹不见了或是空的，仍用上一版回答。"
                return Finding("folder-empty", Severity.ERROR, str(folder), None, said, "请把文件夹放回原处。")
        return None


def _digest(members: dict[str, str]) -> str:
    return hashlib.sha256("\n".join(sorted(members.values())).encode()).hexdigest()[:8]
