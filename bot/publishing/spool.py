"""What was read anew, on disk until it is published: ten thousand reports first read need no more memory than one."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType

from bot.publishing.child.wire import Reply, pack, unpack_reply
from bot.publishing.read import ReadFile


class Spool:
    """A file without a name in `folder`, gone with the process whatever happens to it."""

    def __init__(self, folder: Path) -> None:
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115
        self._places: dict[str, tuple[int, int]] = {}

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def __contains__(self, revision: str) -> bool:
        return revision in self._places

    def __iter__(self) -> Iterator[tuple[str, ReadFile]]:
        for revision, (start, size) in self._places.items():
            self._file.seek(start)
            read = unpack_reply(zlib.decompress(self._file.read(size))).read
            assert read
            yield revision, read

    def add(self, revision: str, read: ReadFile) -> None:
        packed = zlib.compress(pack(Reply(read)), 1)
        start = self._file.seek(0, 2)
        self._file.write(packed)
        self._places[revision] = start, len(packed)
