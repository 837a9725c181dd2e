"""The database of what residents said: a file of its own, since it cannot be made again from the knowledge folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.index.database import Database
from bot.model import FeedbackKind, Heard, HeardState, Outcome, Tally

_SCHEMA = """
create table if not exists heard (
  id integer primary key, day text not null, channel text not null, kind text not null, question text not null,
  answer text not null, outcome text not null, version text not null, words text not null, state text not null,
  person text not null
);
create index if not exists heard_by_state on heard (state, day);
create index if not exists heard_by_person on heard (person);
create table if not exists tally (
  day text not null, channel text not null, outcome text not null, topic text not null, count integer not null,
  primary key (day, channel, outcome, topic)
) without rowid;
"""
_COLUMNS = "id, day, channel, kind, question, answer, outcome, version, words, state, person"


class HeardStore(Database):
    """Opens or makes the file at `path`. What is deleted is overwritten with zeros, not only forgotten."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "pragma secure_delete = on")
        self._connection.executescript(_SCHEMA)

    def keep(self, heard: Heard, most: int) -> None:
        """Keep `heard` (its id is given here) in place of what the same person said of the same answer before.

        Past `most` rows the oldest go.
        """
        with self.transaction() as connection:
            connection.execute(
                "delete from heard where person = ? and question = ? and answer = ?",
                (heard.person, heard.question, heard.answer),
            )
            connection.execute(
                "insert into heard (day, channel, kind, question, answer, outcome, version, words, state, person)"
                " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (heard.day, heard.channel, heard.kind or "", heard.question, heard.answer, heard.outcome,
                 heard.version, heard.words, heard.state, heard.person),
            )  # fmt: skip
            connection.execute(
                "delete from heard where id in (select id from heard order by id desc limit -1 offset ?)", (most,)
            )

    def count(self, tally: Tally) -> None:
        """Add `tally` to what is counted already under its day, channel, outcome and topic."""
        self._connection.execute(
            "insert into tally values (?, ?, ?, ?, ?) on conflict do update set count = count + excluded.count",
            (tally.day, tally.channel, tally.outcome, tally.topic, tally.count),
        )

    def heard(self, states: Sequence[HeardState]) -> list[Heard]:
        """What is in one of `states`, the newest first."""
        marks = ", ".join("?" * len(states))
        rows = self._connection.execute(
            f"select {_COLUMNS} from heard where state in ({marks}) order by id desc", tuple(states)
        )
        return [_read(row) for row in rows]

    def mark(self, ids: Sequence[int], state: HeardState) -> int:
        """Set the state of these rows; how many of them there are."""
        with self.transaction() as connection:
            marked = [connection.execute("update heard set state = ? where id = ?", (state, id_)) for id_ in ids]
            return sum(cursor.rowcount for cursor in marked)

    def tallies(self, since: str) -> list[Tally]:
        """Counts from the ISO date `since` on, the oldest first."""
        rows = self._connection.execute(
            "select day, channel, outcome, topic, count from tally where day >= ?"
            " order by day, channel, outcome, topic",
            (since,),
        )
        return [Tally(*row) for row in rows]

    def forget_before(self, day: str) -> None:
        with self.transaction() as connection:
            connection.execute("delete from heard where day < ?", (day,))
            connection.execute("delete from tally where day < ?", (day,))
        self._empty_journal()

    def forget_person(self, person: str) -> int:
        """Delete what is kept under `person`; how many rows that were."""
        with self.transaction() as connection:
            gone = connection.execute("delete from heard where person = ?", (person,)).rowcount
        self._empty_journal()
        return gone

    def _empty_journal(self) -> None:
        # Deleted rows would live on in the write-ahead log until it is used again.
        self._connection.execute("pragma wal_checkpoint(truncate)").fetchall()


def _read(row: Sequence[Any]) -> Heard:
    id_, day, channel, kind, question, answer, outcome, version, words, state, person = row
    return Heard(
        id_, day, channel, FeedbackKind(kind) if kind else None, question, answer, Outcome(outcome), version, words,
        HeardState(state), person,
    )  # fmt: skip
