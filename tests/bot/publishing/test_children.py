"""Children die and are replaced, hold nothing that they need not, and never outlive the service."""

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

from bot.errors import FileTooLarge, KnowledgeError, ReaderDied, ReaderFailed, ReadingGivenUp
from bot.publishing.child.pool import Children
from bot.publishing.confined import ConfinedReader
from bot.settings import TOKEN_VARIABLE, ReadingSettings
from tests.bot.publishing.test_confined import NAME, REPORT, SLOW
from tests.conftest import KNOWLEDGE

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="optional: only Linux tells what a process holds")


@pytest.fixture
def reader() -> Iterator[ConfinedReader]:
    """With children of its own: they are counted and killed here."""
    children = Children()
    yield ConfinedReader(ReadingSettings(processes=2, seconds=60), children)
    children.close()


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
        ConfinedReader(children=Children()).read(REPORT, NAME, "report")


def test_a_child_that_died_between_two_files_is_replaced_in_silence(
    reader: ConfinedReader, caplog: pytest.LogCaptureFixture
) -> None:
    reader.read(REPORT, NAME, "report")
    (pid,) = reader.children.pids
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.1)
    assert reader.read(REPORT, NAME, "report").report
    assert caplog.records == []


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
    assert told["Max file size"] == [str(100 << 20)] * 2
    assert told["Max open files"] == ["64", "64"]
    assert Path(f"/proc/{pid}/oom_score_adj").read_text().strip() == "1000"


READ_UNTIL_KILLED = """
import sys, threading, time
from bot.publishing.confined import ConfinedReader
from tests.bot.publishing.test_children import wait_for
from tests.bot.publishing.test_confined import LONG, NAME, REPORT

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
        parent.wait(timeout=30)
        assert gone(pid)


def pid_of_the_child(reader: ConfinedReader) -> int:
    """Of the one that reads next: the one that read last."""
    reader.read(REPORT, NAME, "report")
    with reader.children.borrow() as child:
        return child.pid


def test_all_readers_of_a_process_share_their_children() -> None:
    assert pid_of_the_child(ConfinedReader()) == pid_of_the_child(ConfinedReader(ReadingSettings(seconds=60)))


def test_a_child_of_another_environment_than_the_service_has_now_reads_no_more(
    reader: ConfinedReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pid_of_the_child(reader)
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    assert pid_of_the_child(reader) != before


@LINUX
def test_the_clock_of_a_child_sets_no_memory_aside_that_its_file_may_need(reader: ConfinedReader) -> None:
    pid = pid_of_the_child(reader)
    spans = [line.split() for line in Path(f"/proc/{pid}/maps").read_text().splitlines()]
    reserved = [
        int(end, 16) - int(start, 16)
        for (start, end), mode in ((s[0].split("-"), s[1]) for s in spans)
        if mode == "---p"
    ]
    assert sum(reserved) < 32 << 20


READ_AND_END = """
import os
from bot.publishing.confined import ConfinedReader
from tests.bot.publishing.test_children import pid_of_the_child

print(pid_of_the_child(ConfinedReader()), flush=True)
if os.fork() == 0:
    print(pid_of_the_child(ConfinedReader()), flush=True)
else:
    os.wait()
    print(pid_of_the_child(ConfinedReader()), flush=True)
"""


@LINUX
def test_after_a_fork_each_has_children_of_its_own_which_end_with_it() -> None:
    command = [sys.executable, "-c", READ_AND_END]
    run = subprocess.run(command, cwd=KNOWLEDGE.parent, capture_output=True, text=True, timeout=60)
    first, of_the_fork, still = map(int, run.stdout.split())
    assert first == still != of_the_fork
    assert gone(first) and gone(of_the_fork)
