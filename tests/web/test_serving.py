"""The server itself, as a process: it says when it is ready, answers, and stops when told."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# What a command would do: make the application in the worker, start a thread there, stop it at the end.
PROGRAM = """
import sys, threading, time
sys.path[:0] = [{root!r}]
from pathlib import Path
from flask import Flask
from bot.errors import SettingsError
from bot.settings import KnowledgeSettings, Settings, StateSettings, WebSettings
from web import serve

here = Path(".")
settings = Settings(
    knowledge=KnowledgeSettings(folder=here, common=here), state=StateSettings(folder=here),
    web=WebSettings(host="127.0.0.1", port=int(sys.argv[1]), threads=2),
)
beats = []
done = threading.Event()

def beat():
    while not done.wait(0.02):
        beats.append(1)

thread = threading.Thread(target=beat)

def make_app():
    if sys.argv[2] == "broken":
        raise SettingsError("config.toml：键 x 的值不对。")
    if sys.argv[2] == "slow":
        time.sleep(float(sys.argv[3]))
    thread.start()
    app = Flask("probe")
    app.add_url_rule("/", "beats", lambda: str(len(beats)))
    app.add_url_rule("/slow", "slow", lambda: time.sleep(float(sys.argv[3])) or "slow")
    return app

def stop():
    done.set()
    thread.join()
    print("stopped", flush=True)

serve(make_app, settings, lambda address: print(address, flush=True), stop)
"""

HANGS = 10
"""Seconds after which a process has not just stopped slowly on a busy machine."""


def wait_for_a_worker(process) -> None:
    """Until the server has forked the process that makes the application."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    until = time.monotonic() + 30
    while time.monotonic() < until and not children.read_text().strip():
        time.sleep(0.05)


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []
    script = tmp_path / "program.py"
    script.write_text(PROGRAM.format(root=str(ROOT)), encoding="utf-8")

    def begin(port: int = 0, kind: str = "sound", slow: float = 0.0) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, str(script), str(port), kind, str(slow)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def ready(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as reply:
        return reply.read().decode()


def stop(process: subprocess.Popen[str], how: signal.Signals) -> tuple[float, str, str]:
    began = time.monotonic()
    process.send_signal(how)
    out, err = process.communicate(timeout=10)
    return time.monotonic() - began, out, err


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_once_it_says_so_and_stops_when_told(start, how):
    process = start()
    address = ready(process)
    assert address.startswith("http://127.0.0.1:")
    first = int(read(address))
    time.sleep(0.2)
    # The thread that was started while the application was made is alive where the questions are answered.
    assert int(read(address)) > first
    port = int(address.rpartition(":")[2])
    # A browser keeps lines open, used and unused ones; they must not keep the server from stopping.
    with socket.create_connection(("127.0.0.1", port)) as kept, socket.create_connection(("127.0.0.1", port)):
        kept.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        kept.recv(1000)
        seconds, out, err = stop(process, how)
    assert (process.returncode, out, err) == (0, "stopped\n", "")
    assert seconds < HANGS


def test_a_question_under_way_is_still_answered_when_it_stops(start):
    process = start(slow=0.5)
    address = ready(process)
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as line:
        line.sendall(b"GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        time.sleep(0.2)
        seconds, _, err = stop(process, signal.SIGTERM)
        reply = b"".join(iter(lambda: line.recv(4096), b""))
    assert reply.endswith(b"slow")
    assert (process.returncode, err) == (0, "")
    assert seconds < HANGS


def test_visitors_who_do_not_hang_up_keep_nobody_waiting(start):
    process = start()
    address = ready(process)
    host, port = address.removeprefix("http://").split(":")
    lines = [socket.create_connection((host, int(port)), timeout=60) for _ in range(2)]
    for line in lines:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        line.recv(1000)
    began = time.monotonic()
    with socket.create_connection((host, int(port)), timeout=60) as other:
        other.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        # The thread that accepts must not wait for the first two to hang up.
        other.recv(1000)
        waited = time.monotonic() - began
    for line in lines:
        line.close()
    assert waited < HANGS / 3  # the server that was tried before needed 4.4 seconds on an idle machine


def test_it_can_be_stopped_while_it_is_still_starting(start):
    process = start(kind="slow", slow=30)
    wait_for_a_worker(process)
    seconds, out, err = stop(process, signal.SIGTERM)
    assert (process.returncode, out, err) == (0, "", "")
    assert seconds < HANGS


def test_a_port_in_use_is_told_in_one_line(start):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = start(port)
        out, err = process.communicate(timeout=10)
    assert process.returncode == 1
    assert out == ""
    assert err.count("\n") == 1
    assert f"端口 {port} 已被别的程序占用" in err
    assert "config.toml" in err


def test_a_mistake_of_the_operator_is_told_and_ends_it(start):
    process = start(kind="broken")
    _, err = process.communicate(timeout=10)
    assert process.returncode == 1
    assert err.splitlines()[0] == "config.toml：键 x 的值不对。"
    assert "Traceback" not in err


def test_the_port_is_free_again_at_once(start):
    process = start()
    address = ready(process)
    read(address)
    stop(process, signal.SIGTERM)
    again = start(int(address.rpartition(":")[2]))
    assert ready(again) == address
    assert json.loads(read(address)) >= 0
