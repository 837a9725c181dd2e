"""One look at the knowledge files: which revision each one is, what had to be read anew, what staff must mend.

A file that cannot be used keeps its last good revision, or the common file that it hides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import KnowledgeError, MalformedFile, ReadingGivenUp
from bot.index.store import Store
from bot.model import Finding, Severity
from bot.publishing.confined import ConfinedReader
from bot.publishing.folder import KnowledgeFile
from bot.publishing.read import ReadFile
from bot.publishing.refused import Refused
from bot.publishing.spool import Spool
from bot.publishing.stream import Stream, refuse_large
from bot.publishing.withdrawn import Withdrawn, WithdrawnFile

Progress = Callable[[int, int, str], None]
"""(files done so far, files in all, the file that is done now)"""
Revisions = dict[str, str]
"""Document → revision."""
_Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gathered:
    members: Revisions
    problems: tuple[Finding, ...]


class Gatherer:
    """For one thread at a time. Remembers which bytes it has seen; reading is the reader's."""

    def __init__(self, store: Store, reader: ConfinedReader, refused: Refused) -> None:
        self._store = store
        self._reader = reader
        self._refused = refused
        self._seen: dict[Path, tuple[_Stamp, str, str]] = {}

    def gather(
        self, files: list[KnowledgeFile], before: Revisions, fresh: Spool, progress: Progress, withdrawn: Withdrawn
    ) -> Gathered:
        """`before` is what the published version holds; what is read comes into `fresh`."""
        members: Revisions = {}
        problems: list[Finding] = []
        done, total, waiting = 0, len(files), files
        while waiting:
            instead: list[KnowledgeFile] = []
            for file, result in self._results(waiting, before, fresh, withdrawn):
                if waiting is files:
                    progress(done, total, file.document)
                    done += 1
                if isinstance(result, str):
                    members[file.document] = result
                    continue
                problems.append(
                    Finding("unreadable", Severity.ERROR, file.document, result.line, str(result), result.remedy)
                )
                if isinstance(result, WithdrawnFile):
                    continue
                if file.document in before:
                    members[file.document] = before[file.document]
                elif file.hides:
                    instead.append(file.hides)
            waiting = instead
        return Gathered(members, tuple(sorted(problems, key=lambda problem: problem.document)))

    def _results(
        self, files: list[KnowledgeFile], before: Revisions, fresh: Spool, withdrawn: Withdrawn
    ) -> Iterator[tuple[KnowledgeFile, str | KnowledgeError]]:
        """Each file with its revision or what is wrong with it: first what needs no reading, then as it is read."""
        unread: dict[str, tuple[_Stamp, str, str]] = {}
        for file in files:
            try:
                seen = self._looked_at(file, before.get(file.document))
                _, revision, digest = seen
                withdrawn.refuse(digest)
                if error := self._refused.get(revision):
                    raise error
            except KnowledgeError as error:
                yield file, error
            except OSError as error:
                yield file, MalformedFile(f"读不了：{error}", remedy="请检查后重新保存。")
            else:
                if revision in fresh or self._store.has(revision):
                    self._seen[file.path] = seen
                    yield file, revision
                else:
                    unread[file.document] = seen
        for file, result in self._reader.read_many(file for file in files if file.document in unread):
            stamp, revision, digest = unread[file.document]
            if isinstance(result, ReadingGivenUp):
                self._refused.add(revision, result)
            if isinstance(result, KnowledgeError):
                yield file, result
            elif gone := _withdrawn(withdrawn, digest, result.read.text):
                yield file, gone
            elif half := self._half_saved(result.read, before.get(file.document)):
                yield file, half
            else:
                fresh.add(result.revision, result.read)
                self._seen[file.path] = stamp, result.revision, digest
                yield file, result.revision

    def _looked_at(self, file: KnowledgeFile, before: str | None) -> tuple[_Stamp, str, str]:
        """The file's stamp, revision and plain hash; its bytes are left alone where the stamp is the same."""
        status = file.path.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        seen = self._seen.get(file.path)
        if seen and seen[0] == stamp and seen[1] == before:
            return seen
        megabytes = self._reader.limits(file.kind).file_megabytes
        refuse_large(status.st_size, megabytes)
        stream = Stream(file.path, file.document, file.kind, megabytes)
        return stamp, stream.drained(), stream.digest

    def _half_saved(self, read: ReadFile, before: str | None) -> KnowledgeError | None:
        """A report that lost cells since its last revision is probably only half saved."""
        if not before or not read.report:
            return None
        had, has = len(self._store.facts(before)), len(read.report.facts)
        if has >= had:
            return None
        return MalformedFile(
            f"比上一版少了 {had - has} 个格子，像是没有保存完，先不采用。",
            line=read.text.count("\n") + 1,
            remedy="请把文件补全再保存；确实要减少的，先移走旧文件，过几秒再放入新文件。",
        )


def _withdrawn(withdrawn: Withdrawn, digest: str, text: str) -> WithdrawnFile | None:
    """The same words in other bytes: a file that was opened and saved again."""
    try:
        withdrawn.refuse(digest, text)
    except WithdrawnFile as error:
        return error
    return None
