"""All papers of one form. Safe from any thread; at most two are made at the same time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path

from bot.paper.page import page_of
from bot.paper.sheet import Sheet

_SECONDS = 60
_WAIT = 20
"""Seconds to wait for one of the two places before saying that many are at it."""
_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from bot.paper.child import main; main()"
# Only what programs need to run at all; secrets have any name.
_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT")
_places = threading.BoundedSemaphore(2)


class Busy(Exception):
    """Too many are making papers right now."""


@dataclass(frozen=True, slots=True, repr=False)
class Papers:
    """b"" for what could not be made; `missing` are characters that the PDF's font lacks."""

    page: bytes
    word: bytes = b""
    pdf: bytes = b""
    missing: str = ""


def papers_of(sheet: Sheet, template: bytes, font: Path | None) -> Papers:
    """Raises Busy. A child that fails costs the Word file and the PDF, not the page."""
    page = page_of(sheet)
    order = {
        "who": sheet.who,
        "texts": dict(sheet.texts),
        "template": b64encode(template).decode(),
        "font": str(font or ""),
    }
    if not _places.acquire(timeout=_WAIT):
        raise Busy
    try:
        ran = subprocess.run(
            [sys.executable, "-I", "-c", _BOOT, json.dumps([str(Path(folder).absolute()) for folder in sys.path])],
            input=json.dumps(order).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            timeout=_SECONDS,
            check=True,
        )
        made = json.loads(ran.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return Papers(page)
    finally:
        _places.release()
    return Papers(page, b64decode(made["word"]), b64decode(made["pdf"]), made["missing"])
