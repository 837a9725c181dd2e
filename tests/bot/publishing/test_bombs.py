"""Whatever is put into the folder: one line for the clerk, within the limits, and everything else stays answered."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from bot.errors import KnowledgeError, ReaderFailed, TooMuchMemory
from bot.model import Severity
from bot.publishing.confined import ConfinedReader
from bot.settings import ReadingSettings
from tests.bot.publishing.bombs import OTHERS, REPORTS, deep_list, laughing_guide
from tests.bot.reading.printed import report_text
from tests.conftest import Town

SETTINGS = ReadingSettings(seconds=10, memory_megabytes=256)
SLACK = 5
"""Seconds for starting a child and for a machine that is busy."""


@pytest.fixture(scope="module")
def reader():
    return ConfinedReader(SETTINGS)


def memory_of_this_process() -> float:
    """Megabytes that this process has needed at most since it was last reset."""
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


@pytest.mark.parametrize("name", REPORTS)
def test_a_bomb_is_refused_within_the_limits_and_a_good_file_is_read_after_it(
    reader: ConfinedReader, name: str
) -> None:
    data, started = REPORTS[name](), time.monotonic()
    with pytest.raises(KnowledgeError) as caught:
        reader.read(data, f"reports/{name}", "report")
    assert time.monotonic() - started < SETTINGS.seconds + SLACK
    assert str(caught.value) and caught.value.remedy
    assert "\n" not in str(caught.value) + caught.value.remedy
    good = report_text("好乡人民政府")
    assert reader.read(good.encode(), "reports/好乡.txt", "report").text == good


def test_a_guide_of_a_kilobyte_that_multiplies_ends_at_the_memory_of_its_child(reader: ConfinedReader) -> None:
    assert len(laughing_guide()) < 2000
    with pytest.raises(TooMuchMemory, match="256 MB"):
        reader.read(laughing_guide(), "guides/层层引用.md", "guide")


def test_a_list_that_breaks_its_parser_is_told_as_the_readers_failure(reader: ConfinedReader) -> None:
    with pytest.raises(ReaderFailed, match="RecursionError"):
        reader.read(deep_list(), "wording.toml", "wording")


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="optional: only Linux tells the peak of memory")
def test_all_of_them_at_once_harm_neither_the_other_files_nor_the_service(town: Town) -> None:
    town.save("config.toml", "")  # no knowledge: it is passed over
    good = [f"reports/{name}乡.txt" for name in "甲乙丙丁戊己庚辛壬癸"]
    for document in good:
        town.save(document, report_text(f"{Path(document).stem}人民政府"))
    bad = {f"reports/{name}": make for name, make in REPORTS.items()} | OTHERS
    for document, make in bad.items():
        town.save(document, make())
    with (town.folder / "reports" / "两百兆.txt").open("wb") as file:
        os.truncate(file.fileno(), 200 << 20)
    Path("/proc/self/clear_refs").write_text("5")
    before = memory_of_this_process()
    done = town.publish()
    assert memory_of_this_process() - before < 40
    assert {problem.document for problem in done.problems} == {*bad, "reports/两百兆.txt"}
    assert all(p.message and p.remedy and p.severity is Severity.ERROR for p in done.problems)
    assert {*good, town.document} < set(town.revisions())
    assert {f"{name}乡人民政府" for name in "甲乙丙丁戊己庚辛壬癸"} < set(town.knowledge().organs)
