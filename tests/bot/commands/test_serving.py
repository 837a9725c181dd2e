"""gongkai serve takes what Telegram posts through the web service, and /healthz tells how the bot is."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from bot.messenger.receiving import SECRET_HEADER
from bot.settings import TOKEN_VARIABLE
from tests.bot.messenger.fake_bot_api import TOKEN, FakeBotApi
from tests.bot.messenger.written_by_people import message_of
from tests.docs.pages import config_of
from tests.setup.house import begin_with

LEARNED = "var/jieba/samples.bin"
"""What is kept of learning for the next start."""


@pytest.fixture
def telegram():
    api = FakeBotApi()
    yield api
    api.close()


@pytest.fixture
def address(tmp_path, telegram, published):
    """Where a service with a webhook answers; what it logs is in `log` of the folder."""
    begin_with(published, tmp_path / "var")
    (tmp_path / LEARNED).unlink(missing_ok=True)
    config = config_of(tmp_path)
    port = _free_port()
    config.write_text(
        config.read_text("utf-8")
        + f'[web]\nport = {port}\npublic_url = "https://gk.example.cn"\n'
        + f'[telegram]\napi_base = "{telegram.url}"\nwebhook = true\n',
        encoding="utf-8",
    )
    command = [Path(sys.executable).with_name("gongkai"), "--config", config, "serve"]
    environment = {**os.environ, TOKEN_VARIABLE: TOKEN, "NO_PROXY": "127.0.0.1"}
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            telegram.wait("setWebhook", seconds=60)
            _wait_for(f"http://127.0.0.1:{port}/healthz")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def test_what_it_takes_to_answer_is_learned_before_the_first_question(address, tmp_path):
    assert (tmp_path / LEARNED).exists()


def test_a_posted_question_is_answered_and_nothing_of_it_is_logged_or_kept(address, telegram, tmp_path):
    question = "大李庄乡2020年收到几件申请"
    update = {"update_id": 77, "message": message_of(1, question, 1, None)}
    secret = telegram.wait("setWebhook")[0]["secret_token"]
    posted = Request(f"{address}/telegram", json.dumps(update).encode(), {SECRET_HEADER: secret})
    with urlopen(posted, timeout=60) as reply:
        assert reply.status == 200
    assert "0 件" in telegram.sent(1)[0]["text"]
    with urlopen(f"{address}/healthz", timeout=20) as reply:
        assert json.load(reply)["telegram"] == "running"
    kept = (tmp_path / "var/telegram/4242.handled").read_text("ascii").split()
    # On a slow machine its number is promised (-77) before it is done.
    assert kept[-1] == "77"
    assert set(kept) <= {"77", "-77"}
    log = (tmp_path / "log").read_text("utf-8")
    assert TOKEN not in log
    assert secret not in log
    assert question not in log


def test_what_a_clerk_saves_is_told_in_chinese_only(tmp_path, published):
    begin_with(published, tmp_path / "var")
    (tmp_path / "town").mkdir()
    config = config_of(tmp_path)
    town = f"folder = {json.dumps(str(tmp_path / 'town'))}\ncommon"
    text = re.sub(r"folder = .*\ncommon", lambda _: town, config.read_text("utf-8"), count=1)
    port = _free_port()
    config.write_text(f"{text}[web]\nport = {port}\n", encoding="utf-8")
    log = tmp_path / "log"
    command = [Path(sys.executable).with_name("gongkai"), "--config", config, "serve"]
    with log.open("wb") as written:
        process = subprocess.Popen(command, stdout=written, stderr=written)
        try:
            _wait_for(f"http://127.0.0.1:{port}/healthz")
            deadline = time.monotonic() + 60
            while "已发布新版" not in log.read_text("utf-8"):
                (tmp_path / "town" / "dictionary.txt").write_text(f"柳河灌区{time.monotonic_ns()}\n", "utf-8")
                assert time.monotonic() < deadline, log.read_text("utf-8")
                time.sleep(1)
        finally:
            process.terminate()
            process.wait(20)
    assert "detected" not in log.read_text("utf-8")


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            urlopen(url, timeout=60).close()
            return
        except OSError:
            assert time.monotonic() < deadline, "the service does not answer"
            time.sleep(0.1)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
