"""Power cuts and neighbours: whatever happens to a publishing process, exactly one whole version is readable."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from bot.index.store import Store
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import KNOWLEDGE, Town

ROOT = KNOWLEDGE.parent
REPORTS = ("甲乡", "乙乡", "丙乡")

PUBLISH_AGAIN_AND_AGAIN = """
import sys
from pathlib import Path
from bot.index.store import Store
from bot.publishing.publisher import Publisher
from bot.settings import load_settings
from tests.bot.reading.printed import report_text, small_truth

settings = load_settings(Path(sys.argv[1]))
publisher = Publisher(settings, Store(settings.state.database))
names, rounds = sys.argv[3].split(","), int(sys.argv[4])
publisher.publish()
print("ready", flush=True)
for round in range(rounds):
    for name in names:
        text = report_text(name, told=small_truth(seed=int(sys.argv[2]) * 1000 + round))
        half = settings.knowledge.folder / f"reports/.{sys.argv[2]}"
        half.write_text(text, encoding="utf-8")
        half.replace(half.with_name(f"{name}.txt"))
    publisher.publish()
    print("published", flush=True)
"""

STOP_INSIDE_THE_TRANSACTION = """
import sys, time
from pathlib import Path
from bot.index.store import Store
from bot.reading.report import read_report
from bot.settings import load_settings
from tests.bot.reading.printed import report_text

store = Store(load_settings(Path(sys.argv[1])).state.database)
report = read_report(report_text("丁乡"), "reports/丁乡.txt")
with store.transaction() as connection:
    store.add(connection, "half", report.document, "report", report.title, report.text, report, [])
    store.publish({report.document: "half"}, "half", connection)
    print("inside", flush=True)
    time.sleep(60)
"""


def start(town: Town, script: str, *more: str) -> subprocess.Popen[str]:
    config = town.settings.state.folder.parent / "config.toml"
    command = [sys.executable, "-c", script, str(config), *more]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def kill_when(process: subprocess.Popen[str], *said: str, after: float = 0) -> None:
    """SIGKILL once the process has said these words, `after` seconds later."""
    assert process.stdout is not None
    with process:
        for word in said:
            assert process.stdout.readline().strip() == word
        time.sleep(after)
        process.kill()


def assert_whole(database: Path) -> int:
    """Every version ever published is whole; returns the number of the one that is published now."""
    store = Store(database)
    number = store.current()[0]
    for version in range(1, number + 1):
        members = store.members(version)
        reports = [member for member in members if member.kind == "report"]
        assert reports
        assert all(store.text(member.revision) for member in members)
        assert {len(store.facts(member.revision)) for member in reports} == {200}
        assert all(store.passages(m.revision) and store.sections(m.revision) for m in reports)
        assert set(store.sightings(version)) == {member.revision for member in reports}
    store.close()
    connection = sqlite3.connect(database)
    (fine,) = connection.execute("pragma integrity_check").fetchone()
    strays = connection.execute("select count(*) from revision where id not in (select revision from member)")
    lost = connection.execute("select count(*) from member where revision not in (select id from revision)")
    assert (fine, strays.fetchone(), lost.fetchone()) == ("ok", (0,), (0,))
    connection.close()
    return number


def test_a_process_killed_inside_the_transaction_leaves_no_trace(town: Town) -> None:
    town.publish()
    before = town.revisions()
    kill_when(start(town, STOP_INSIDE_THE_TRANSACTION), "inside")
    assert assert_whole(town.settings.state.database) == 1
    assert town.revisions() == before
    assert not town.store.has("half")


def test_killed_at_any_moment_exactly_one_whole_version_is_left_and_publishing_goes_on(town: Town) -> None:
    town.publish()
    chance = random.Random(20261123)
    last = 1
    for turn in range(15):
        process = start(town, PUBLISH_AGAIN_AND_AGAIN, str(turn), ",".join(REPORTS), "1000")
        rounds = turn % 3
        kill_when(process, "ready", *["published"] * rounds, after=chance.uniform(0, 0.4))
        number = assert_whole(town.settings.state.database)
        assert number >= last + rounds
        last = number
    assert last > 15
    for name in REPORTS:
        town.save(f"reports/{name}.txt", report_text(name, told=small_truth(seed=9)))
    assert town.publish().problems == ()
    assert {f"reports/{name}.txt" for name in REPORTS} < set(town.revisions())


def test_two_processes_at_once_give_whole_versions_and_the_last_one_is_the_folder(town: Town) -> None:
    town.publish()
    neighbours = [
        start(town, PUBLISH_AGAIN_AND_AGAIN, str(number), ",".join(names), "12")
        for number, names in enumerate((("甲乡", "乙乡"), ("丙乡", "丁乡")))
    ]
    for neighbour in neighbours:
        with neighbour:
            neighbour.communicate(timeout=40)
        assert neighbour.returncode == 0
    assert assert_whole(town.settings.state.database) > 1
    published = town.revisions()
    assert town.publish().read == ()
    assert town.revisions() == published
    assert {town.store.text(revision) for name, revision in published.items() if name.startswith("reports/")} == {
        path.read_text("utf-8") for path in (town.folder / "reports").glob("*.txt")
    }
