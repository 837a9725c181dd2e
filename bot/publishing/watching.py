"""Notices what is saved in the knowledge folders and publishes it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from watchfiles import watch

from bot.publishing.publisher import Published
from bot.settings import KnowledgeSettings

log = logging.getLogger(__name__)
_SECONDS = 2


class Watcher:
    """A background thread; a failure to publish is told and never stops the watching.

    A folder that is put in another's place (a share mounted again, a copy restored) is another folder to the system,
    which goes on telling of the old one: then the watching begins anew.
    """

    def __init__(self, settings: KnowledgeSettings, publish: Callable[[], Published]) -> None:
        self._folders = (settings.folder, settings.common)
        self._publish = publish
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stop.is_set():
            there = self._there()
            if not there:
                self._stop.wait(_SECONDS)
                continue
            try:
                self._watch(there)
            except FileNotFoundError:
                continue  # it went away between two looks

    def _watch(self, there: dict[Path, tuple[int, int]]) -> None:
        """Until the watched folders are no longer those that lie there."""
        looked = False
        # 400 ms without a further event: editors save in several steps.
        seen = watch(*there, stop_event=self._stop, step=400, rust_timeout=1000 * _SECONDS, yield_on_timeout=True)
        for changes in seen:
            # What was saved before the watching had begun is told by nobody, so look once by ourselves.
            if not looked or any(not Path(path).name.startswith(("~$", ".")) for _, path in changes):
                looked = True
                self._tell()
            if self._there() != there:
                return  # the next watching begins with a look

    def _there(self) -> dict[Path, tuple[int, int]]:
        """The folders that are there, each with what makes it the same one."""
        found = {}
        for folder in self._folders:
            try:
                told = folder.stat()
            except OSError:
                continue
            found[folder] = told.st_dev, told.st_ino
        return found

    def _tell(self) -> None:
        try:
            done = self._publish()
        except Exception:
            log.exception("资料没能发布，仍用上一版回答。")
            return
        for problem in done.problems:
            where = problem.document + (f" 第{problem.line}行" if problem.line else "")
            log.warning("没有采用 %s：%s%s", where, problem.message, problem.remedy)
        if done.findings:
            first = done.findings[0]
            where = first.document + (f" 第{first.line}行" if first.line else "")
            more = "新读的资料里有 %d 处要看一看，例如 %s：%s全部请看工作台，或运行 gongkai check。"
            log.warning(more, len(done.findings), where, first.message)
        if done.draft and (done.read or done.gone):
            log.info("有改动存成了草稿，等人发布：新读 %d 个文件，移走 %d 个。", len(done.read), len(done.gone))
        elif done.read or done.gone:
            log.info("已发布新版：新读 %d 个文件，撤下 %d 个。", len(done.read), len(done.gone))
