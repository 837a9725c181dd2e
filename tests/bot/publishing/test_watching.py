"""What is saved is noticed and published, and no trouble ends the watching."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from bot.publishing.publisher import Published
from bot.publishing.watching import Watcher
from tests.bot.reading.printed import report_text, small_truth
from tests.conftest import GUIDE, Town

PATIENCE = 10
"""Seconds; what is waited for normally comes within one."""


def within_patience(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture
def watch(town: Town) -> Iterator[Callable[[Callable[[], Published]], Watcher]]:
    watchers: list[Watcher] = []

    def start(publish: Callable[[], Published]) -> Watcher:
        watchers.append(Watcher(town.folders, publish))
        watchers[0].start()
        return watchers[0]

    town.publish()
    yield start
    for watcher in watchers:
        watcher.stop()


def test_a_saved_report_is_noticed_and_published(town: Town, watch) -> None:
    watch(town.publish)
    town.save(town.document, report_text(told=small_truth(seed=2)))
    assert within_patience(lambda: town.store.current()[0] == 2)
    assert town.store.text(town.revisions()[town.document]) == report_text(told=small_truth(seed=2))


def test_new_and_deleted_files_are_noticed_in_both_folders(town: Town, watch) -> None:
    watch(town.publish)
    town.save("reports/2023年/东山乡人民政府2023年度报告.txt", report_text("东山乡人民政府", 2023))
    town.save("common/guides/新.md", GUIDE)
    assert within_patience(lambda: len(town.revisions()) == 4)
    town.report.unlink()
    assert within_patience(lambda: town.document not in town.revisions())


def test_what_was_saved_before_the_watching_had_begun_is_not_missed(town: Town, watch) -> None:
    town.save(town.document, report_text(told=small_truth(seed=2)))
    watch(town.publish)
    assert within_patience(lambda: town.store.current()[0] == 2)


def test_a_failure_is_logged_and_the_next_save_is_published(town: Town, watch, caplog) -> None:
    failures = iter([OSError("the disk is full")])

    def publish() -> Published:
        for failure in failures:
            raise failure
        return town.publish()

    watch(publish)
    town.save("guides/一.md", GUIDE)
    assert within_patience(lambda: "没能发布" in caplog.text)
    town.save("guides/二.md", GUIDE)
    assert within_patience(lambda: town.store.current()[0] == 2)


def test_a_broken_file_is_told_in_the_log_with_its_line(town: Town, watch, caplog) -> None:
    watch(town.publish)
    town.save("guides/坏.md", GUIDE.replace("title:", "titel:"))
    assert within_patience(lambda: "没有采用 guides/坏.md 第2行" in caplog.text)
    assert town.store.current()[0] == 1


def test_it_stops_when_it_is_told_to(town: Town, watch) -> None:
    watcher = watch(town.publish)
    watcher.stop()
    assert "watcher" not in {thread.name for thread in threading.enumerate()}


def test_a_folder_that_was_taken_away_and_put_back_as_another_is_watched_again(town: Town, watch) -> None:
    watch(town.publish)
    folder, copy = town.folders.folder, town.folders.folder.with_name("copy")
    shutil.copytree(folder, copy)
    shutil.rmtree(folder)
    copy.rename(folder)
    town.save(town.document, report_text(told=small_truth(seed=2)))
    assert within_patience(lambda: town.store.current()[0] == 2)
    town.save("guides/新.md", GUIDE)
    assert within_patience(lambda: town.store.current()[0] == 3)


def test_a_sum_that_does_not_hold_is_told_in_one_line_with_its_place(town: Town, watch, caplog) -> None:
    watch(town.publish)
    wrong = report_text(spoil={("三", "new"): lambda cells: [*cells[:-1], str(int(cells[-1]) + 1)]})
    town.save(town.document, wrong)
    assert within_patience(lambda: "处要看一看" in caplog.text)
    (line,) = [record.getMessage() for record in caplog.records if "处要看一看" in record.getMessage()]
    assert f"{town.document} 第" in line and "gongkai check" in line
