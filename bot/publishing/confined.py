"""Reads every knowledge file in a child process with limits, so that no file can harm the service.

Guides and lists go the same way as reports: a front matter of one kilobyte whose aliases multiply fills any memory.
They are small by nature, so their limits are narrower, which also bounds what loading them costs the service later.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot import errors
from bot.errors import (
    KnowledgeError,
    ReaderDied,
    ReaderFailed,
    ReadingTooSlow,
    TemplateError,
    TooMuchMemory,
    UnreadableFile,
)
from bot.publishing.child.pool import Children, at_hand
from bot.publishing.child.process import ChildDied
from bot.publishing.child.wire import Order, Refusal
from bot.publishing.folder import KnowledgeFile
from bot.publishing.parallel import in_parallel
from bot.publishing.read import ReadFile
from bot.publishing.stream import Stream, refuse_large
from bot.reading.source.save_again import save_again
from bot.settings import ReadingSettings

log = logging.getLogger(__name__)

_ASK_OPERATOR = "文件不用改；重新启动后还是这样，请告诉管理员。"

_QUICK = 5.0
_FROM_WORD = frozenset({"form", "law"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read; `revision` is that of the very bytes that the child got."""

    revision: str
    read: ReadFile


class ConfinedReader:
    """Safe from any thread. Children are started when a file is to be read, and end soon after the last one.

    Every reader of the process shares them, unless it is given some of its own.
    """

    def __init__(self, settings: ReadingSettings | None = None, children: Children | None = None) -> None:
        self._settings = settings or ReadingSettings()
        self.children = children or at_hand()

    def limits(self, kind: str) -> ReadingSettings:
        """What a file of this kind may take."""
        if kind == "report":
            return self._settings
        # A Word file needs the libraries that read it first: on a busy machine that alone takes seconds.
        quick = self._settings.seconds if kind in _FROM_WORD else min(_QUICK, self._settings.seconds)
        narrow = min(256, self._settings.memory_megabytes)
        return self._settings.model_copy(update={"seconds": quick, "memory_megabytes": narrow, "file_megabytes": 1})

    def read(self, source: bytes | Path, document: str, kind: str) -> ReadFile:
        """As bot.publishing.read.read_file; raises FileTooLarge, ReaderFailed, ReadingGivenUp as well.

        A path's file is passed on in pieces and never held here whole. A child that ends by itself is
        replaced and the file tried once more; one that was too slow is not.
        """
        return self.reading(source, document, kind).read

    def reading(self, source: bytes | Path, document: str, kind: str) -> Reading:
        limits = self.limits(kind)
        order = Order(document, kind, limits.seconds, limits.memory_megabytes)
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        refuse_large(size, limits.file_megabytes)  # before a child is started for it
        for last in (False, True):
            stream = Stream(source, document, kind, limits.file_megabytes)
            try:
                with self.children.borrow() as child:
                    reply = child.ask(order, stream)
            except ChildDied as died:
                if died.late:
                    raise ReadingTooSlow(
                        f"读了 {limits.seconds:g} 秒还没有读完，停下了。文件可能损坏或太复杂。",
                        remedy=save_again(document),
                    ) from None
                log.warning("读 %s 的子进程中止了：%s", document, died.how)
                if last and died.blameless:
                    raise ReaderFailed(f"读文件的子进程没有工作（{died.how}）。", remedy=_ASK_OPERATOR) from None
                if last:
                    raise ReaderDied(
                        f"读文件的子进程两次中途中止（{died.how}）。", remedy=save_again(document)
                    ) from None
                continue
            if reply.refusal:
                raise self._raised(reply.refusal, order)
            assert reply.read
            if (reply.read.document, reply.read.kind) != (document, kind):
                raise ReaderFailed("读文件的子进程答非所问。", remedy=save_again(document))
            return Reading(stream.revision, reply.read)
        raise AssertionError

    def read_many(self, files: Iterable[KnowledgeFile]) -> Iterator[tuple[KnowledgeFile, Reading | KnowledgeError]]:
        """Each file with what came of it, as they are done: a slow one holds up none of the others."""
        yield from in_parallel(self._outcome, files, self._settings.processes)

    def _outcome(self, file: KnowledgeFile) -> Reading | KnowledgeError:
        try:
            return self.reading(file.path, file.document, file.kind)
        except KnowledgeError as error:
            return error
        except (OSError, TemplateError) as error:
            return UnreadableFile(f"读不了：{error}", remedy="请检查后重新保存。")

    def _raised(self, refusal: Refusal, order: Order) -> Exception:
        """The child's error as one of ours; what is no class of bot.errors is the reader's own failure."""
        if refusal.name == TemplateError.__name__:
            return TemplateError(refusal.message)
        if refusal.name == TooMuchMemory.__name__:
            said = f"读这个文件要的内存超过 {order.megabytes} MB，停下了。"
            remedy = "请检查有没有极大的空白表格、合并单元格或图片，删去后另存一份再放进来。"
            return TooMuchMemory(said, remedy=remedy)
        known = getattr(errors, refusal.name, None)
        if isinstance(known, type) and issubclass(known, KnowledgeError):
            return known(refusal.message, line=refusal.line, remedy=refusal.remedy)
        log.error("读 %s 时程序出了差错：%s", order.document, refusal.message)
        said = f"读这个文件时程序出了差错（{refusal.message}）。"
        return ReaderFailed(said, remedy=save_again(order.document))
