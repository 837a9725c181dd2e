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


class Watcher:
    """A background thread; a failure to publish is told and never stops the watching."""

    def __init__(self, settings: KnowledgeSettings, publish: Callable[[], Published]) -> None:
        self._folders = {path for path in (settings.folder, settings.common) if path.is_dir()}
        self._publish = publish
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        looked = False
        # 400 ms without a further event: editors save in several steps.
        for changes in watch(*self._folders, stop_event=self._stop, step=400, rust_timeout=2000, yield_on_timeout=True):
            # What was saved before the watching had begun is told by nobody, so look once by ourselves.
            if not looked or any(not Path(path).name.startswith(("~$", ".")) for _, path in changes):
                looked = True
                self._tell()

    def _tell(self) -> None:
        try:
            done = self._publish()
        except Exception:
            log.exception("资料没能发布，仍用上一版回答。")
            return
        for problem in done.problems:
            where = problem.document + (f" 第{problem.line}行" if problem.line else "")
            log.warning("没有采用 %s：%s%s", where, problem.message, problem.remedy)
        if done.draft and (done.read or done.gone):
            log.info("有改动存成了草稿，等人发布：新读 %d 个文件，移走 %d 个。", len(done.read), len(done.gone))
        elif done.read or done.gone:
            log.info("已发布新版：新读 %d 个文件，撤下 %d 个。", len(done.read), len(done.gone))
