"""Reading in a child gives what reading in the process gives; what goes wrong in the child stays there."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import (
    FileTooLarge,
    GongkaiError,
    KnowledgeError,
    ReaderDied,
    ReaderFailed,
    ReadingGivenUp,
    ReadingTooSlow,
    TemplateError,
    TooMuchMemory,
)
from bot.publishing.confined import ConfinedReader
from bot.publishing.folder import KnowledgeFile, knowledge_files, revision_of
from bot.publishing.read import read_file
from bot.settings import TOKEN_VARIABLE, ReadingSettings, Settings
from tests.bot.reading.printed import report_text
from tests.conftest import GUIDE, KNOWLEDGE

REPORT = report_text().encode()
NAME = "reports/柳河镇.txt"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="optional: only Linux tells what a process holds")
# A report followed by so many short lines that reading them takes half a minute, and a gigabyte.
LONG = REPORT + "一是甲；\n".encode() * 1_000_000
# One followed by a sentence so long that reading it takes seconds; what comes of it is too much for the service.
SLOW = REPORT + ("甲" * 1_200_000).encode()


@pytest.fixture
def reader() -> Iterator[ConfinedReader]:
    reader = ConfinedReader(ReadingSettings(processes=2, seconds=60))
    yield reader
    reader.close()


def limited(**limits: float) -> ConfinedReader:
    return ConfinedReader(ReadingSettings(**limits))


def wait_for(reader: ConfinedReader, other_than: frozenset[int] = frozenset()) -> int:
    """The pid of a child that has come up."""
    for _ in range(1000):
        if new := reader.children.pids - other_than:
            return next(iter(new))
        time.sleep(0.01)
    raise AssertionError("no child came up")


def gone(pid: int) -> bool:
    """Whether the process ends within two seconds; who waits for it as its parent now is not our matter."""
    for _ in range(200):
        try:
            if "State:\tZ" in Path(f"/proc/{pid}/status").read_text():
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.01)
    return False


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
    reader = ConfinedReader()
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
    started = time.monotonic()
    with pytest.raises(ReadingTooSlow, match=r"0\.5 秒") as caught:
        reader.read(LONG, NAME, "report")
    assert time.monotonic() - started < 3
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


def killed_while_reading(
    reader: ConfinedReader, times: int, how: signal.Signals = signal.SIGKILL
) -> list[BaseException | None]:
    """Read SLOW in another thread and kill the child that reads it, `times` times; what the reading raised."""
    ended: list[BaseException | None] = []

    def read() -> None:
        try:
            reader.read(SLOW, NAME, "report")
        except KnowledgeError as error:
            ended.append(error)
        else:
            ended.append(None)

    thread = threading.Thread(target=read)
    thread.start()
    seen: frozenset[int] = frozenset()
    for _ in range(times):
        pid = wait_for(reader, other_than=seen)
        seen |= {pid}
        time.sleep(0.2)
        os.kill(pid, how)
    thread.join(timeout=60)
    return ended


def test_a_child_killed_in_the_middle_is_replaced_and_the_file_tried_once_more(reader: ConfinedReader) -> None:
    (ended,) = killed_while_reading(reader, 1)
    assert isinstance(ended, FileTooLarge)  # what SLOW comes to when it is read to its end


def test_a_file_whose_children_die_twice_is_told_with_the_signal(reader: ConfinedReader) -> None:
    (ended,) = killed_while_reading(reader, 2)
    assert isinstance(ended, ReaderDied)
    assert "SIGKILL" in str(ended) and ended.remedy
    assert reader.read(REPORT, NAME, "report").report


def test_children_that_a_supervisor_ends_are_not_held_against_the_file(reader: ConfinedReader) -> None:
    (ended,) = killed_while_reading(reader, 2, signal.SIGTERM)
    assert isinstance(ended, ReaderFailed) and not isinstance(ended, ReadingGivenUp)
    assert "文件不用改" in ended.remedy


def test_children_that_cannot_start_are_not_held_against_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    with pytest.raises(ReaderFailed, match="没有启动起来"):
        ConfinedReader().read(REPORT, NAME, "report")


def test_a_child_that_died_between_two_files_is_replaced_in_silence(
    reader: ConfinedReader, caplog: pytest.LogCaptureFixture
) -> None:
    reader.read(REPORT, NAME, "report")
    (pid,) = reader.children.pids
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.1)
    assert reader.read(REPORT, NAME, "report").report
    assert caplog.records == []


def test_ten_good_files_are_answered_while_one_takes_its_time(tmp_path: Path) -> None:
    reader = limited(processes=2, seconds=3)
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


@LINUX
def test_a_child_holds_no_secret_and_no_socket(reader: ConfinedReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "123:secret")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.set_inheritable(True)
        reader.read(REPORT, NAME, "report")
        (pid,) = reader.children.pids
        held = [str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir()]
    assert not any("socket" in name or name.endswith(".db") for name in held)
    environment = Path(f"/proc/{pid}/environ").read_bytes()
    assert b"secret" not in environment and TOKEN_VARIABLE.encode() not in environment


@LINUX
def test_a_child_may_write_no_core_and_is_the_first_to_go_when_memory_is_short(reader: ConfinedReader) -> None:
    reader.read(REPORT, NAME, "report")
    (pid,) = reader.children.pids
    limits = Path(f"/proc/{pid}/limits").read_text().splitlines()
    told = {line[:26].strip(): line[26:].split()[:2] for line in limits}
    assert told["Max core file size"] == ["0", "0"]
    assert told["Max file size"] == ["1048576", "1048576"]
    assert told["Max open files"] == ["64", "64"]
    assert Path(f"/proc/{pid}/oom_score_adj").read_text().strip() == "1000"


READ_UNTIL_KILLED = """
import sys, threading, time
from bot.publishing.confined import ConfinedReader
from tests.bot.publishing.test_confined import LONG, NAME, REPORT, wait_for

reader = ConfinedReader()
busy = sys.argv[1] == "busy"
if busy:
    threading.Thread(target=reader.read, args=(LONG, NAME, "report"), daemon=True).start()
    wait_for(reader)
    time.sleep(0.5)
else:
    reader.read(REPORT, NAME, "report")
print(*reader.children.pids, flush=True)
time.sleep(60)
"""


@LINUX
@pytest.mark.parametrize("work", ["busy", "idle"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_when_the_service_is_gone_so_are_its_children(work: str, how: signal.Signals) -> None:
    command = [sys.executable, "-c", READ_UNTIL_KILLED, work]
    with subprocess.Popen(
        command, cwd=KNOWLEDGE.parent, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as parent:
        assert parent.stdout
        (pid,) = map(int, parent.stdout.readline().split())
        assert Path(f"/proc/{pid}").exists()
        parent.send_signal(how)
        parent.wait(timeout=5)
        assert gone(pid)


@LINUX
def test_a_reader_that_nobody_holds_any_more_leaves_no_child() -> None:
    reader = ConfinedReader()
    reader.read(REPORT, NAME, "report")
    (pid,) = reader.children.pids
    del reader
    assert gone(pid)
