"""The file of what residents said, used by several threads, bounded, and clean after deleting."""

from __future__ import annotations

import threading
from pathlib import Path

from bot.index.heard_store import HeardStore
from bot.model import Heard, HeardState, Outcome, Tally


def heard(question: str, person: str = "p") -> Heard:
    return Heard(0, "2026-11-25", "site", None, question, "没有", Outcome.NOT_FOUND, "v1", "", HeardState.OPEN, person)


def test_past_the_bound_the_oldest_go(tmp_path: Path) -> None:
    store = HeardStore(tmp_path / "h.db")
    for number in range(5):
        store.keep(heard(f"问{number}"), most=3)
    assert [row.question for row in store.heard(tuple(HeardState))] == ["问4", "问3", "问2"]
    store.close()


def test_several_threads_lose_no_count(tmp_path: Path) -> None:
    store = HeardStore(tmp_path / "h.db")

    def count() -> None:
        for _ in range(50):
            store.count(Tally("2026-11-25", "site", "answered", "查数", 1))
        store.close()

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.tallies("2026-11-25") == [Tally("2026-11-25", "site", "answered", "查数", 200)]
    store.close()


def test_what_one_process_kept_another_reads(tmp_path: Path) -> None:
    one, other = HeardStore(tmp_path / "h.db"), HeardStore(tmp_path / "h.db")
    one.keep(heard("问"), 10)
    (found,) = other.heard((HeardState.OPEN,))
    assert (found.question, found.kind, found.outcome) == ("问", None, Outcome.NOT_FOUND)
    assert other.mark((found.id,), HeardState.ANSWERED) == 1
    assert one.heard((HeardState.OPEN,)) == []
    one.close()
    other.close()


def test_what_a_person_said_is_gone_from_every_byte(tmp_path: Path) -> None:
    store = HeardStore(tmp_path / "h.db")
    store.keep(heard("水车转不转", "a"), 10)
    store.keep(heard("路灯亮不亮", "b"), 10)
    assert store.forget_person("a") == 1
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "水车".encode() not in kept and "路灯".encode() in kept
    store.close()
