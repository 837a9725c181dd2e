"""Keeps what was withdrawn for privacy out, under whatever name it comes again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from bot.errors import MalformedFile
from bot.reading.staff_files.withdrawals import FILE, Withdrawal, read_withdrawals

_MOST = 1 << 20


class WithdrawnFile(MalformedFile):
    """A file that was withdrawn; not even its last good revision may be used."""


class Withdrawn:
    def __init__(self, withdrawals: Iterable[Withdrawal] = ()) -> None:
        held = tuple(withdrawals)
        self._bytes = {withdrawal.bytes for withdrawal in held} - {""}
        self._texts = {text for withdrawal in held for text in withdrawal.texts}

    def refuse(self, digest: str, text: str | None = None) -> None:
        """Raises WithdrawnFile for bytes with this SHA-256, or for this text, if they were withdrawn."""
        if digest in self._bytes or (text and self._texts and digest_of(text.encode()) in self._texts):
            raise WithdrawnFile(
                "这份资料因为个人隐私撤下过，不会再用。", remedy=f"请把它移出文件夹；误撤的，见 {FILE}。"
            )


def withdrawn_in(folder: Path) -> Withdrawn:
    """What the town's folder says; raises MalformedFile."""
    path = folder / FILE
    if not path.exists():
        return Withdrawn()
    data = path.read_bytes()
    if len(data) > _MOST:
        raise MalformedFile(f"{FILE} 大得不像名单。", remedy="请恢复成改动以前的样子。")
    try:
        return Withdrawn(read_withdrawals(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        raise MalformedFile(f"{FILE} 的编码坏了。", remedy="请恢复成改动以前的样子。") from error


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
