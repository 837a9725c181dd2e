"""A knowledge file's bytes piece by piece, so that the service never holds a large one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from bot.errors import FileTooLarge
from bot.publishing.folder import Revision

_PIECE = 1 << 18


class Stream:
    """The pieces of `source`, once; `revision` is that of the bytes given so far. Raises FileTooLarge, OSError."""

    def __init__(self, source: Path | bytes, document: str, kind: str, megabytes: int) -> None:
        self._source = source
        self._megabytes = megabytes
        self._revision = Revision(document, kind)
        self._plain = hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        given = 0
        with BytesIO(self._source) if isinstance(self._source, bytes) else self._source.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(0)
            refuse_large(size, self._megabytes)
            while piece := file.read(_PIECE):
                given += len(piece)
                refuse_large(given, self._megabytes)  # it may grow while it is read
                self._revision.update(piece)
                self._plain.update(piece)
                yield piece

    @property
    def revision(self) -> str:
        return self._revision.id

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes alone, the same under any name."""
        return self._plain.hexdigest()

    def drained(self) -> str:
        """The revision of the whole, when only that is wanted."""
        for _ in self:
            pass
        return self.revision


def refuse_large(size: int, megabytes: int) -> None:
    if size > megabytes << 20:
        raise FileTooLarge(
            f"文件有 {size / (1 << 20):.0f} MB，超过 {megabytes} MB 的上限，没有读。",
            remedy="请去掉大图片后另存一份小的，或检查是不是放错了文件；"
            "报告的上限可以请管理员在 config.toml 的 [reading] file_megabytes 里改。",
        )
