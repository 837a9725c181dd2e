"""Numbers of handled updates on disk, so that a killed process answers nothing twice. Nothing else is ever written.

A line is `123` for an update that is done, `-123` for one that Telegram was told to forget before it was done.
"""

from __future__ import annotations

import logging
import time
from pathlib import Path

_log = logging.getLogger(__name__)

MOST_LINES = 4_000
KEPT_LINES = 1_000
TOO_OLD_SECONDS = 24 * 3600.0
"""Telegram keeps no update for longer, and may choose its numbers anew after a week."""


class Handled:
    """One file for each bot. A disk that cannot be written is told of once, and the door goes on without it."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lines: list[int] = []
        self.lost: tuple[int, ...] = ()
        """Updates that were let go and then lost with the process before."""
        if path is not None:
            self._read(path)

    def numbers(self) -> tuple[int, ...]:
        """The updates that are done, oldest first."""
        return tuple(line for line in self._lines if line > 0)

    def add(self, number: int) -> None:
        self._append(number)

    def promise(self, number: int) -> None:
        """Telegram is about to forget `number`, which is not done yet."""
        self._append(-number)

    def _read(self, path: Path) -> None:
        try:
            if time.time() - path.stat().st_mtime <= TOO_OLD_SECONDS:
                self._lines = [_number(line) for line in path.read_text("ascii", "replace").splitlines()]
        except FileNotFoundError:
            pass
        except OSError as error:
            self._give_up(error)
        done = set(self._lines)
        self.lost = tuple(-line for line in self._lines if line < 0 and -line not in done)
        self._lines = [line for line in self._lines if line > 0][-KEPT_LINES:]
        self._rewrite()

    def _append(self, line: int) -> None:
        self._lines.append(line)
        if len(self._lines) > MOST_LINES:
            promised = [one for one in self._lines[:-KEPT_LINES] if one < 0 and -one not in self._lines]
            self._lines = promised + self._lines[-KEPT_LINES:]
            self._rewrite()
        elif self._path is not None:
            try:
                with self._path.open("a", encoding="ascii") as file:
                    file.write(f"{line}\n")
            except OSError as error:
                self._give_up(error)

    def _rewrite(self) -> None:
        if self._path is None:
            return
        new = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text("".join(f"{line}\n" for line in self._lines), encoding="ascii")
            new.replace(self._path)
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self._path = None
        _log.warning(
            "Telegram 机器人：记不下已处理消息的编号（%s），重启后可能有个别问题答两遍。"
            "请检查 [state] folder 能不能写。",
            error.strerror,
        )


def _number(line: str) -> int:
    """The number of a line; 0 for one that was cut off or spoilt."""
    try:
        return int(line)
    except ValueError:
        return 0
