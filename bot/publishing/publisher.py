"""Reads what changed in the knowledge folder and publishes it as one new version, in one transaction.

A file that cannot be read keeps its last good revision and becomes a problem that staff are told of (gathering.py).
Where changes are held (by the settings, by work at the desk, after a version was restored) they become the draft
instead, and the published version goes on answering until somebody releases it (releasing.py).
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.errors import KnowledgeError
from bot.index.database import Connection
from bot.index.store import Store
from bot.index.versions import Versions
from bot.model import Finding, Severity
from bot.publishing.confined import ConfinedReader
from bot.publishing.folder import knowledge_files
from bot.publishing.gathering import Gatherer, Progress, Revisions
from bot.publishing.refused import Refused
from bot.publishing.spool import Spool
from bot.publishing.vanishing import AWAY, SHRUNK, vanished
from bot.publishing.withdrawn import withdrawn_in
from bot.reading.staff_files.withdrawals import FILE as WITHDRAWN
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: the version now answering, the documents read anew, and the files left out.

    `draft` is the version that waits, 0 if none does. `findings` are those of what was read anew, notices aside.
    """

    version: int
    read: tuple[str, ...]
    gone: tuple[str, ...]
    problems: tuple[Finding, ...]
    draft: int = 0
    findings: tuple[Finding, ...] = ()


class Publisher:
    """`publish()` may be called from any thread, at any time, by several processes."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store
        self._lock = threading.RLock()
        refused = Refused(settings.state.folder / "refused.json", settings.reading)
        self.reader = ConfinedReader(settings.reading)
        self._gatherer = Gatherer(store, self.reader, refused)
        self.versions = Versions(store)
        self.problems: tuple[Finding, ...] = ()

    def publish(self, progress: Progress | None = None, *, meant: bool = False) -> Published:
        """Bring the published version, or the draft, up to date with the folder. `meant`: see vanishing.py."""
        with self._lock, Spool(self._settings.state.folder) as fresh:
            return self._publish(fresh, progress or (lambda done, total, name: None), meant)

    def troubled(self) -> Finding | None:
        """Why the folder as a whole is not believed, None while it is."""
        return next((problem for problem in self.problems if problem.code in (AWAY, SHRUNK)), None)

    def state(self) -> str:
        """In one word for whoever watches the service: ok, draft (something waits), missing or shrunk (the folder)."""
        if trouble := self.troubled():
            return "missing" if trouble.code == AWAY else "shrunk"
        return "draft" if self.versions.draft() else "ok"

    def believe(self) -> Published:
        """Somebody says that the missing files were taken away on purpose: the draft does without them."""
        with self._lock:
            with self._store.transaction() as connection:
                self.versions.hold(True, connection)
            return self.publish(meant=True)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While nobody else in this process publishes."""
        with self._lock:
            yield

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Around a change of the folder that must wait for its release; afterwards the draft holds it."""
        with self._lock:
            with self._store.transaction() as connection:
                self.versions.hold(True, connection)
            try:
                yield
            finally:
                if not self.publish().draft:
                    # Nothing is waiting after all (the same bytes again): then nothing need be held.
                    with self._store.transaction() as connection:
                        self.versions.hold(False, connection)

    def _publish(self, fresh: Spool, progress: Progress, meant: bool) -> Published:
        while True:
            version, _ = self._store.current()
            draft = self.versions.draft()
            published = self._members(version)
            before = self._members(draft.id) if draft else published
            waiting = draft.id if draft else 0
            files = list(knowledge_files(self._settings.knowledge))
            try:
                if away := vanished(self._settings.knowledge, files, before, meant=meant):
                    self.problems = (away,)
                    return Published(version, (), (), self.problems, waiting)
                withdrawn = withdrawn_in(self._settings.knowledge.folder)
            except KnowledgeError as error:
                said = Finding("unreadable", Severity.ERROR, WITHDRAWN, None, str(error), error.remedy)
                self.problems = (said,)
                return Published(version, (), (), self.problems, waiting)
            gathered = self._gatherer.gather(files, before, fresh, progress, withdrawn)
            members, self.problems = gathered.members, gathered.problems
            held = self._is_held()
            if members == (before if held else published) and not (draft and (not held or members == published)):
                return Published(version, (), (), self.problems, waiting)
            with self._store.transaction() as connection:
                # Another process may have published since we looked: then look again, never undo what it saw.
                if (self._store.current()[0], self.versions.draft(), self._is_held()) == (version, draft, held):
                    documents, found = self._keep(fresh, members, connection)
                    gone = tuple(sorted(set(before) - set(members)))
                    waiting = 0
                    if members == published:
                        self.versions.drop_draft(connection)
                    elif held:
                        waiting = self.versions.keep_draft(members, digest_of_members(members), connection)
                    else:
                        self.versions.drop_draft(connection)
                        version = self._store.publish(members, digest_of_members(members), connection)
                    return Published(version, documents, gone, self.problems, waiting, found)

    def _keep(
        self, fresh: Spool, members: Revisions, connection: Connection
    ) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
        """Put what was read into the store; gives the documents, and what staff should look at in them."""
        documents, found = list[str](), list[Finding]()
        for revision, read in fresh:
            if members.get(read.document) != revision:
                continue  # it was replaced while another process published
            documents.append(read.document)
            found += (finding for finding in read.findings if finding.severity is not Severity.NOTICE)
            if not self._store.has(revision):
                self._store.add(
                    connection, revision, read.document, read.kind, read.title, read.text, read.report, read.findings
                )  # fmt: skip
        return tuple(sorted(documents)), tuple(found)

    def _members(self, version: int) -> Revisions:
        return {member.document: member.revision for member in self._store.members(version)}

    def _is_held(self) -> bool:
        return self._settings.publishing.hold or self.versions.is_held()


def digest_of_members(members: Revisions) -> str:
    return hashlib.sha256("\n".join(sorted(members.values())).encode()).hexdigest()[:8]
