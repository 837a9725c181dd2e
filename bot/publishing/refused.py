"""Files that exhausted their limits lately, so that not every look at the folder waits for them again.

`gongkai ask` publishes before it answers: without this, one file that is too slow would cost each question the whole
time limit. Other errors are found again at once and need no memory.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from pydantic import TypeAdapter

from bot.errors import ReadingGivenUp
from bot.settings import ReadingSettings

KEPT = 3600
"""Seconds after which such a file is tried once more: the machine may have been busy."""

_Entry = tuple[float, str, str, str, str]
"""(when, under which limits, the error's class, its message, its remedy)"""
_TYPES = TypeAdapter(dict[str, _Entry])


class Refused:
    """By revision, in a file that all processes share; whatever is wrong with that file counts as empty."""

    def __init__(self, path: Path, limits: ReadingSettings) -> None:
        self._path = path
        # Somebody who widens the limits wants the file tried again.
        self._limits = f"{limits.seconds:g} {limits.memory_megabytes}"

    def get(self, revision: str) -> ReadingGivenUp | None:
        entry = self._held().get(revision)
        if not entry:
            return None
        _, _, name, message, remedy = entry
        kind = next((kind for kind in ReadingGivenUp.__subclasses__() if kind.__name__ == name), ReadingGivenUp)
        return kind(message, remedy=remedy)

    def add(self, revision: str, error: ReadingGivenUp) -> None:
        entry: _Entry = (time.time(), self._limits, type(error).__name__, str(error), error.remedy)
        half = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        half.write_text(json.dumps({**self._held(), revision: entry}, ensure_ascii=False, indent=0), encoding="utf-8")
        half.replace(self._path)

    def _held(self) -> dict[str, _Entry]:
        """What is still remembered."""
        now = time.time()
        try:
            held = _TYPES.validate_json(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        return {id: entry for id, entry in held.items() if 0 <= now - entry[0] < KEPT and entry[1] == self._limits}
