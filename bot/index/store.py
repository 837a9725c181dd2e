"""The database: immutable revisions of documents, and versions that are lists of revisions.

Publishing is one transaction; a reader sees the version before it or the version after it, never between.
A connection belongs to its thread.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlite_utils

from bot.index.database import Connection, Database
from bot.index.rows import (
    FACT_COLUMNS,
    fact_row,
    finding_row,
    passage_row,
    read_fact,
    read_path,
    section_row,
    sighting_row,
)
from bot.index.schema import INDEXED, KEYS, SCHEMA
from bot.model import Fact, Finding, Passage, Place, Report, Section, Severity, Sighting


@dataclass(frozen=True, slots=True)
class Member:
    """One document of a version. `organ` is "" and `year` 0 where it is not a report."""

    document: str
    revision: str
    kind: str
    title: str
    organ: str
    year: int
    form: str


class Store(Database):
    """Opens or makes the database at `path`; every method may be called from any thread."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        with self.transaction() as connection:
            database = sqlite_utils.Database(connection)
            for name, columns in SCHEMA.items():
                if not database[name].exists():
                    database.table(name).create(columns, pk=KEYS.get(name))
                    if name in INDEXED:
                        connection.execute(f"create index {name}_of_revision on {name} (revision)")
                for added in set(columns) - set(database.table(name).columns_dict):  # made by an older version of ours
                    kind = "integer default 0" if columns[added] is int else "text default ''"
                    connection.execute(f"alter table {name} add column {added} {kind}")

    def read(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """For the other files of this room."""
        return self._connection.execute(query, values).fetchall()

    def current(self) -> tuple[int, str]:
        """(number, digest) of the published version; (0, "") before the first."""
        row = self._connection.execute(
            "select id, digest from version where draft is not 1 order by id desc limit 1"
        ).fetchone()
        return (row[0], row[1]) if row else (0, "")

    def members(self, version: int) -> list[Member]:
        rows = self._connection.execute(
            "select m.document, m.revision, r.kind, r.title, r.organ, r.year, r.form from member m"
            " join revision r on r.id = m.revision where m.version = ? order by m.document",
            (version,),
        )
        return [Member(*row) for row in rows]

    def has(self, revision: str) -> bool:
        return self._connection.execute("select 1 from revision where id = ?", (revision,)).fetchone() is not None

    def revision(self, revision: str) -> Member | None:
        row = self._connection.execute(
            "select document, id, kind, title, organ, year, form from revision where id = ?", (revision,)
        ).fetchone()
        return Member(*row) if row else None

    def text(self, revision: str) -> str | None:
        row = self._connection.execute("select text from revision where id = ?", (revision,)).fetchone()
        return row[0] if row else None

    def sightings(self, version: int) -> dict[str, tuple[Sighting, ...]]:
        """Where the version's reports tell whose they are, by revision."""
        rows = self._connection.execute(
            "select s.revision, s.source, s.organ, s.year, s.line, s.text, s.published from member m"
            " join sighting s on s.revision = m.revision where m.version = ? order by s.rowid",
            (version,),
        )
        found: dict[str, list[Sighting]] = {}
        for revision, *columns in rows:
            found.setdefault(revision, []).append(Sighting(*columns))
        return {revision: tuple(seen) for revision, seen in found.items()}

    def facts(self, revision: str) -> tuple[Fact, ...]:
        rows = self._connection.execute(
            f"select {FACT_COLUMNS} from fact where revision = ? order by rowid",
            (revision,),
        )
        return tuple(map(read_fact, rows))

    def cells(self, revisions: Sequence[str], section: str, rows: Sequence[str]) -> dict[str, tuple[Fact, ...]]:
        """The facts of some rows of one section in many revisions, by revision; those without any are left out."""
        found: dict[str, tuple[Fact, ...]] = {}
        wanted = json.dumps(list(rows))
        for revision in revisions:
            # A revision's facts are a few hundred under one index: cheaper than one over rows of all reports.
            cursor = self._connection.execute(
                f"select {FACT_COLUMNS} from fact where revision = ? and section = ?"
                " and row_id in (select value from json_each(?)) order by rowid",
                (revision, section, wanted),
            )
            if facts := tuple(map(read_fact, cursor)):
                found[revision] = facts
        return found

    def passages(self, revision: str) -> tuple[Passage, ...]:
        rows = self._connection.execute(
            "select section, headings, text, line, start, end, page, ordinal from passage"
            " where revision = ? order by rowid",
            (revision,),
        )
        return tuple(Passage(r[0], read_path(r[1]), r[2], Place(*r[3:7]), r[7]) for r in rows)

    def saying(self, words: Sequence[str]) -> dict[str, set[str]]:
        """Each of `words` with the revisions of which a passage holds it, of all versions."""
        rows = self._connection.execute(
            "select distinct w.value, p.revision from passage p join json_each(?) w on instr(p.text, w.value)",
            (json.dumps(list(words)),),
        )
        found: dict[str, set[str]] = {word: set() for word in words}
        for word, revision in rows:
            found[word].add(revision)
        return found

    def sections(self, revision: str) -> tuple[Section, ...]:
        rows = self._connection.execute(
            "select number, headings, level, line, start, end, body_start, body_end from section"
            " where revision = ? order by rowid",
            (revision,),
        )
        return tuple(Section(r[0], read_path(r[1]), r[2], Place(*r[3:6]), Place(r[3], r[6], r[7])) for r in rows)

    def findings(self, version: int) -> list[Finding]:
        rows = self._connection.execute(
            "select f.code, f.severity, f.document, f.line, f.message, f.remedy, f.subject from member m"
            " join finding f on f.revision = m.revision where m.version = ? order by f.rowid",
            (version,),
        )
        return [Finding(r[0], Severity(r[1]), *r[2:]) for r in rows]

    def publish(
        self, members: Mapping[str, str], digest: str, connection: Connection,
        *, who: str = "", why: str = "", draft: bool = False,
    ) -> int:  # fmt: skip
        """A new version of document → revision; returns its number. Call inside `transaction`."""
        values = (digest, datetime.now(UTC).isoformat(timespec="seconds"), int(draft), who, why)
        columns = "digest, created, draft, who, why"
        cursor = connection.execute(f"insert into version ({columns}) values (?, ?, ?, ?, ?)", values)
        version = cursor.lastrowid or 0
        rows = [(version, document, revision) for document, revision in members.items()]
        connection.executemany("insert into member (version, document, revision) values (?, ?, ?)", rows)
        return version

    def add(
        self, connection: Connection, revision: str, document: str, kind: str, title: str, text: str,
        report: Report | None, findings: Sequence[Finding],
    ) -> None:  # fmt: skip
        """Keep one revision of a document with all that was read from it. Call inside `transaction`."""
        database = sqlite_utils.Database(connection)
        head = {"id": revision, "document": document, "kind": kind, "title": title, "text": text, "organ": "",
                "year": 0, "form": ""}  # fmt: skip
        if report:
            head |= {"organ": report.organ, "year": report.year, "form": report.form or ""}
            _insert(database, "sighting", revision, [sighting_row(seen) for seen in report.sightings])
            _insert(database, "fact", revision, [fact_row(fact) for fact in report.facts])
            _insert(database, "passage", revision, [passage_row(passage) for passage in report.passages])
            _insert(database, "section", revision, [section_row(section) for section in report.sections])
        _insert(database, "finding", revision, [finding_row(finding) for finding in findings])
        _insert_rows(database, "revision", [head])


def _insert(database: sqlite_utils.Database, table: str, revision: str, rows: list[dict[str, object]]) -> None:
    _insert_rows(database, table, [{"revision": revision, **row} for row in rows])


def _insert_rows(database: sqlite_utils.Database, table: str, rows: list[dict[str, object]]) -> None:
    if not rows:
        return
    slots = ", ".join("?" * len(rows[0]))
    # Not sqlite-utils' own insert_all: it commits, and publishing must stay one transaction.
    quoted = ", ".join(f'"{name}"' for name in rows[0])
    database.conn.executemany(f"insert into {table} ({quoted}) values ({slots})", [tuple(r.values()) for r in rows])
