"""Who changed what, when and why: lines that are only ever added, each holding the hash of the line before.

A line that is changed, taken out or put in between breaks the chain from there on. The last line's hash stands in a
file beside it, so that lines cut off at the end are noticed too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter

from bot.writing import alone, write_whole

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """`what` is a word of the desk's (upload, edit, …); `about` what it was done to; `before` the chain's link."""

    n: int
    when: str
    who: str
    what: str
    about: str
    why: str
    before: str


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain stops to hold: the number of the line, from 1, and in words what is wrong."""

    line: int
    words: str


_ENTRY = TypeAdapter(Entry)


class Audit:
    """Safe from any thread and process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._head = path.with_suffix(".head")

    def note(self, who: str, what: str, about: str = "", why: str = "") -> Entry:
        """Add a line. It is on the disk when this returns."""
        with alone(self.path):
            lines = self._lines()
            when = datetime.now().astimezone().isoformat(timespec="seconds")
            entry = Entry(len(lines) + 1, when, who, what, about, why, _hash(lines[-1]) if lines else START)
            fields = {name: getattr(entry, name) for name in Entry.__dataclass_fields__}
            line = json.dumps(fields, ensure_ascii=False).encode()
            with self.path.open("ab") as file:
                file.write(line + b"\n")
            self.path.chmod(0o600)
            write_whole(self._head, f"{entry.n} {_hash(line)}\n".encode())
            return entry

    def entries(self) -> Iterator[Entry]:
        """The lines that can be read, the oldest first."""
        for line in self._lines():
            try:
                yield _ENTRY.validate_json(line, strict=True)
            except ValueError:
                continue

    def first_break(self) -> Break | None:
        """None while the whole chain holds."""
        with alone(self.path):
            lines = self._lines()
            head = self._head.read_text("ascii").split() if self._head.exists() else []
        before = START
        for number, line in enumerate(lines, 1):
            try:
                entry = _ENTRY.validate_json(line, strict=True)
            except ValueError:
                return Break(number, "这一行被改得读不懂了。")
            if entry.before != before:
                # The link stands in this line, but it is the one before that no longer is what it was.
                return Break(max(1, number - 1), "这一行和后面记的对不上：被改过、删过或插过。")
            if entry.n != number:
                return Break(number, "编号接不上：有一行被删去或插进来。")
            before = _hash(line)
        if [str(len(lines)), before] != head and (lines or head):
            return Break(len(lines) or 1, "最后几行对不上：末尾被改过、截掉过或添过。")
        return None

    def export(self) -> bytes:
        """The file as it is, so that anybody can check the chain."""
        return self.path.read_bytes() if self.path.exists() else b""

    def _lines(self) -> list[bytes]:
        return self.export().splitlines()


def _hash(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()
