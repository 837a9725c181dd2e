"""One SQLite file in WAL mode, a connection a thread, and transactions that are all or nothing."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

Connection = sqlite3.Connection


class _Closing(sqlite3.Connection):
    def __del__(self) -> None:  # its thread or its owner is gone: CPython 3.13 warns of a connection left open
        self.close()


class Database:
    """Opens or makes the file at `path`; every method may be called from any thread."""

    def __init__(self, path: Path, pragmas: str = "") -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._pragmas = f"pragma journal_mode = wal; pragma synchronous = normal; {pragmas}"
        self._local = threading.local()

    @property
    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "connection"):
            connection = sqlite3.connect(
                self._path, timeout=30, isolation_level=None, check_same_thread=False, factory=_Closing
            )
            connection.executescript(self._pragmas)
            self._local.connection = connection
        held: sqlite3.Connection = self._local.connection
        return held

    def close(self) -> None:
        """Close this thread's connection."""
        if hasattr(self._local, "connection"):
            self._local.connection.close()
            del self._local.connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, and one writer at a time over all processes."""
        connection = self._connection
        connection.execute("begin immediate")
        try:
            yield connection
        except BaseException:
            connection.execute("rollback")
            raise
        connection.execute("commit")
