"""The machine reads a scan while the clerk does something else: one at a time, each told of until somebody looks."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field

from bot.errors import KnowledgeError, StaffError
from bot.keeping.desk import Desk
from bot.keeping.scans import scan_of
from bot.publishing.scans.recognise import can_recognise, write_draft
from bot.publishing.scans.waiting import draft_of

log = logging.getLogger(__name__)


@dataclass
class Recognising:
    """`troubles`: what the machine could not read, in words, until it is tried again."""

    troubles: dict[str, str] = field(default_factory=dict)
    _running: dict[str, threading.Thread] = field(default_factory=dict)
    _one: threading.Lock = field(default_factory=threading.Lock)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, desk: Desk, document: str, who: str) -> None:
        """Raises StaffError where there is nothing to recognise, or a draft that a clerk may have written in."""
        scan = scan_of(desk, document)
        if not can_recognise():
            raise StaffError("这台机器没有装文字识别。可以照着原件录，或请管理员安装（ocr）。")
        if scan.seen or not scan.there:
            raise StaffError("已经有识别稿了。要重新认，请先点「不要这份稿子」。")
        with self._lock:
            if document in self._running:
                return
            self.troubles.pop(document, None)
            thread = threading.Thread(target=self._recognise, args=(desk, document, who), daemon=True)
            self._running[document] = thread
        thread.start()

    def running(self, document: str) -> bool:
        return document in self._running

    def _recognise(self, desk: Desk, document: str, who: str) -> None:
        folder = desk.settings.knowledge.folder
        try:
            with self._one:
                write_draft(folder / document, draft_of(folder, document))
            desk.audit.note(who, "recognise", document)
            desk.assistant.publish()
        except KnowledgeError as error:
            self.troubles[document] = f"{error}{error.remedy}"
        except Exception:
            log.exception("a scan could not be recognised")
            self.troubles[document] = "没有认成。请再试一次，或照着原件录。"
        finally:
            with self._lock:
                self._running.pop(document, None)
