"""The design to leave behind: every line of report and guides in SQLite FTS5 over jieba tokens, best line wins."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

from bot.model import Answer, Citation, Outcome

Cut = Callable[[str], tuple[str, ...]]


class PlainFts:
    """Answers with the line that BM25 ranks first, whatever it says."""

    def __init__(self, lines: Iterable[str], cut: Cut) -> None:
        self._cut = cut
        self._database = sqlite3.connect(":memory:")
        self._database.execute("create virtual table line using fts5(tokens, text unindexed)")
        rows = [(" ".join(cut(line)), line) for line in lines if line.strip()]
        self._database.executemany("insert into line values (?, ?)", rows)

    def ask(self, question: str) -> Answer:
        words = [word.replace('"', "") for word in self._cut(question)]
        query = " OR ".join(f'"{word}"' for word in words if word)
        found = self._database.execute(
            "select text from line where line match ? order by rank limit 1", (query or '"-"',)
        ).fetchone()
        if not found:
            return Answer(Outcome.NOT_FOUND, "没有找到。")
        return Answer(Outcome.ANSWERED, found[0], (Citation("", "", found[0], "", ""),))
