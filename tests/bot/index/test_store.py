"""What is stored comes back as it was; a version is all there or not at all."""

from __future__ import annotations

import gc
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bot.index.store import Store
from bot.model import Finding, Report, Severity, Sighting
from bot.reading.report import read_report
from tests.bot.reading.printed import report_text

DOCUMENT = "reports/柳河镇人民政府2022年度报告.txt"
FINDING = Finding("row-does-not-fit", Severity.NOTICE, DOCUMENT, 7, "这一行少一格。", "请补上。", "三")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "state/gongkai.db")
    yield made
    made.close()


@pytest.fixture(scope="module")
def report() -> Report:
    whole = read_report(report_text(), DOCUMENT)
    with_point = replace(whole.facts[0], value=Decimal("9116.3600"))
    return replace(whole, facts=(with_point, *whole.facts[1:]))


def keep(store: Store, report: Report, revision: str = "r1") -> int:
    with store.transaction() as connection:
        store.add(connection, revision, report.document, "report", report.title, report.text, report, [FINDING])
        return store.publish({report.document: revision}, f"digest of {revision}", connection)


def test_before_the_first_version_there_is_nothing(store: Store) -> None:
    assert store.current() == (0, "")
    assert store.members(0) == []
    assert store.text("r1") is None
    assert store.revision("r1") is None
    assert not store.has("r1")


def test_all_that_was_read_of_a_report_comes_back_as_it_was(store: Store, report: Report) -> None:
    version = keep(store, report)
    assert store.current() == (version, "digest of r1")
    (member,) = store.members(version)
    assert (member.document, member.revision, member.kind) == (DOCUMENT, "r1", "report")
    assert (member.title, member.organ, member.year, member.form) == (report.title, report.organ, 2022, "2021")
    assert store.facts("r1") == report.facts
    assert store.passages("r1") == report.passages
    assert store.sections("r1") == report.sections
    assert store.text("r1") == report.text
    assert report.sightings and store.sightings(version) == {"r1": report.sightings}
    assert store.findings(version) == [FINDING]


def test_a_number_with_a_point_keeps_its_last_noughts(store: Store, report: Report) -> None:
    keep(store, report)
    assert str(store.facts("r1")[0].value) == "9116.3600"


def test_if_anything_fails_nothing_of_the_version_is_kept(store: Store, report: Report) -> None:
    keep(store, report)
    with pytest.raises(RuntimeError), store.transaction() as connection:
        store.add(connection, "r2", DOCUMENT, "report", report.title, report.text, report, [])
        store.publish({DOCUMENT: "r2"}, "digest of r2", connection)
        raise RuntimeError("the power failed")
    assert store.current()[1] == "digest of r1"
    assert not store.has("r2")
    assert store.facts("r2") == ()


def test_an_old_revision_stays_readable_after_a_correction(store: Store, report: Report) -> None:
    keep(store, report)
    corrected = replace(report, text=report.text + "更正。", facts=report.facts[:-1])
    version = keep(store, corrected, "r2")
    assert [member.revision for member in store.members(version)] == ["r2"]
    assert store.facts("r1") == report.facts
    assert store.text("r1") == report.text


def test_while_one_writes_another_thread_reads_the_version_before(store: Store, report: Report) -> None:
    first = keep(store, report)
    seen: list[tuple[int, str]] = []
    inside, looked = threading.Event(), threading.Event()

    def look() -> None:
        inside.wait(10)
        seen.append(store.current())
        store.close()
        looked.set()

    reader = threading.Thread(target=look)
    reader.start()
    with store.transaction() as connection:
        store.publish({DOCUMENT: "r1"}, "digest of r2", connection)
        inside.set()
        assert looked.wait(10)
    reader.join()
    assert seen == [(first, "digest of r1")]
    assert store.current()[1] == "digest of r2"


def test_a_thread_that_is_over_leaves_no_connection_open(store: Store) -> None:
    open_before = _open_connections()
    threads = [threading.Thread(target=store.current) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    del thread, threads
    gc.collect()
    assert _open_connections() <= open_before


def _open_connections() -> int:
    return sum(isinstance(thing, sqlite3.Connection) for thing in gc.get_objects())


def test_what_was_stored_is_there_after_a_restart(store: Store, report: Report, tmp_path: Path) -> None:
    keep(store, report)
    again = Store(tmp_path / "state/gongkai.db")
    assert again.current() == store.current()
    assert again.facts("r1") == report.facts
    again.close()


def test_words_that_look_like_sql_are_only_words(store: Store, report: Report) -> None:
    told = Sighting("title", "乙' or 1=1", 2022, 1, '"甲"')
    odd = replace(report, title="'; drop table fact; --", sightings=(told,))
    version = keep(store, odd)
    assert store.members(version)[0].title == odd.title
    assert store.sightings(version) == {"r1": (told,)}


def test_a_database_that_an_older_version_made_gets_what_was_added_since(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "older/gongkai.db"
    Store(path).close()
    with closing(sqlite3.connect(path)) as old:
        old.execute("alter table finding drop column subject")
        old.execute("insert into finding values ('r0', 'a-code', 'notice', 'a.txt', 1, '一句话。', '')")
        old.commit()
    again = Store(path)
    assert again.findings(keep(again, report)) == [FINDING]
    again.close()


def test_rows_of_many_revisions_are_looked_up_at_once(store, report) -> None:
    keep(store, report, "r1")
    keep(store, report, "r2")
    found = store.cells(["r1", "r2", "nobody"], "三", ["new", "partly"])
    wanted = tuple(fact for fact in report.facts if fact.section == "三" and fact.row_id in ("new", "partly"))
    assert wanted and found == {"r1": wanted, "r2": wanted}
