"""Every widget that was ever served here, by the hash in its name: a site that pins one goes on getting its bytes.

The present one is written beside the others when the service starts; those of releases (web/releasing.py) come with the
program too, so that a new machine has them as well.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
from pathlib import Path

RELEASED = Path(__file__).parent / "released"
_NAME = re.compile(r"[0-9a-f]{16}")


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def integrity_of(content: bytes) -> str:
    """What a page writes into the tag's integrity attribute."""
    return "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()


class Bundles:
    def __init__(self, folder: Path, present: bytes) -> None:
        self._folder = folder
        self.present = present
        self.name = hash_of(present)
        path = self._path(folder, self.name)
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            half = path.with_suffix(f".{os.getpid()}")
            half.write_bytes(present)
            half.replace(path)

    def find(self, name: str) -> bytes | None:
        """The script of that hash, present or past; None for one that never was, or that is no longer what it was."""
        if name == self.name:
            return self.present
        if not _NAME.fullmatch(name):
            return None
        for folder in (self._folder, RELEASED):
            path = self._path(folder, name)
            content = path.read_bytes() if path.is_file() else b""
            if hash_of(content) == name:
                return content
        return None

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        return folder / f"widget-{name}.js"
