"""Reading in a child gives what reading in the process gives; what goes wrong in the child stays there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.errors import (
    FileTooLarge,
    GongkaiError,
    KnowledgeError,
    ReadingTooSlow,
    TemplateError,
    TooMuchMemory,
)
from bot.publishing.child.pool import Children
from bot.publishing.confined import ConfinedReader
from bot.publishing.folder import KnowledgeFile, knowledge_files, revision_of
from bot.publishing.read import read_file
from bot.settings import ReadingSettings, Settings
from tests.bot.reading.printed import report_text
from tests.conftest import GUIDE

REPORT = report_text().encode()
NAME = "reports/柳河镇.txt"
# A report followed by so many short lines that reading them takes half a minute, and a gigabyte.
LONG = REPORT + "一是甲；\n".encode() * 900_000
# One followed by a sentence so long that reading it takes seconds; what comes of it is too much for the service.
SLOW = REPORT + ("甲" * 1_200_000).encode()


@pytest.fixture
def reader() -> ConfinedReader:
    return ConfinedReader(ReadingSettings(processes=2, seconds=60))


def limited(**limits: float) -> ConfinedReader:
    return ConfinedReader(ReadingSettings(**limits))


def test_every_file_of_the_sample_town_is_read_as_in_the_process(reader: ConfinedReader, settings: Settings) -> None:
    files = list(knowledge_files(settings.knowledge))
    results = dict(reader.read_many(files))
    assert set(results) == set(files)
    for file in files:
        data, result = file.path.read_bytes(), results[file]
        assert not isinstance(result, KnowledgeError), result
        assert result.read == read_file(data, file.document, file.kind)
        assert result.revision == revision_of(file.document, file.kind, data)


def test_numbers_with_a_point_keep_their_digits(reader: ConfinedReader) -> None:
    data = report_text(spoil={("二", "fees"): lambda cells: ["12.50", *cells[1:]]}).encode()
    read = reader.read(data, NAME, "report")
    assert read == read_file(data, NAME, "report")
    assert next(str(f.value) for f in read.report.facts if f.row_id == "fees") == "12.50"


BROKEN = {
    "no report": (b"\xe7\x94\xb2", "reports/a.txt", "report"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "reports/a.txt", "report"),
    "a cut character": (REPORT.rstrip()[:-1], "reports/a.txt", "report"),
    "a guide with a key that nobody knows": (GUIDE.replace("title", "titel").encode(), "guides/a.md", "guide"),
    "wording for a row that does not exist": ('[rows]\nnwe = ["甲"]\n'.encode(), "wording.toml", "wording"),
    "contacts with a slip": ('[[office]]\nogran = "甲乡"\n'.encode(), "contacts.toml", "contacts"),
}


@pytest.mark.parametrize(("data", "document", "kind"), BROKEN.values(), ids=BROKEN)
def test_errors_are_those_of_reading_in_the_process(
    reader: ConfinedReader, data: bytes, document: str, kind: str
) -> None:
    with pytest.raises(GongkaiError) as here:
        read_file(data, document, kind)
    with pytest.raises(GongkaiError) as there:
        reader.read(data, document, kind)
    told = [(type(e), str(e), getattr(e, "line", 0), getattr(e, "remedy", "")) for e in (here.value, there.value)]
    assert told[0] == told[1]
    assert isinstance(there.value, KnowledgeError | TemplateError)


def test_two_hundred_megabytes_are_refused_before_any_child_is_started(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(REPORT)
    os.truncate(path, 200 << 20)
    reader = ConfinedReader(children=Children())
    with pytest.raises(FileTooLarge, match=r"200 MB.*60 MB") as caught:
        reader.read(path, NAME, "report")
    assert "file_megabytes" in caught.value.remedy
    assert reader.children.pids == frozenset()


def test_a_guide_gets_less_than_a_report(reader: ConfinedReader) -> None:
    data = GUIDE.encode() + b"\n" * (1 << 20)
    with pytest.raises(FileTooLarge, match="1 MB"):
        reader.read(data, "guides/甲.md", "guide")
    assert reader.read(REPORT + "甲".encode() * (1 << 19), NAME, "report").report


def test_a_file_that_takes_too_long_is_stopped_and_the_next_one_is_read() -> None:
    reader = limited(seconds=0.5)
    with pytest.raises(ReadingTooSlow, match=r"0\.5 秒") as caught:
        reader.read(LONG, NAME, "report")
    assert caught.value.remedy
    assert reader.read(REPORT, NAME, "report").report


def test_a_file_that_takes_too_much_memory_is_stopped_and_the_next_one_is_read() -> None:
    reader = limited(memory_megabytes=64, seconds=60)
    with pytest.raises(TooMuchMemory, match="64 MB") as caught:
        reader.read(LONG, NAME, "report")
    assert caught.value.remedy
    assert reader.read(REPORT, NAME, "report").report


def test_a_file_of_which_too_much_is_read_never_reaches_the_service(reader: ConfinedReader) -> None:
    with pytest.raises(FileTooLarge, match="8 MB"):
        reader.read(SLOW, NAME, "report")


def test_ten_good_files_are_answered_while_one_takes_its_time(tmp_path: Path) -> None:
    reader = limited(processes=2, seconds=2)
    files = [KnowledgeFile(tmp_path / f"{i}.txt", f"reports/{i}.txt", "report") for i in range(11)]
    for file in files:
        file.path.write_bytes(LONG if file is files[0] else REPORT)
    results = list(reader.read_many(files))
    assert [file for file, _ in results][-1] is files[0]
    assert isinstance(results[-1][1], ReadingTooSlow)
    assert not any(isinstance(result, KnowledgeError) for _, result in results[:-1])


def test_a_file_that_vanishes_or_may_not_be_read_is_told(reader: ConfinedReader, tmp_path: Path) -> None:
    file = KnowledgeFile(tmp_path / "甲.txt", "reports/甲.txt", "report")
    ((_, result),) = reader.read_many([file])
    assert isinstance(result, KnowledgeError) and result.remedy
