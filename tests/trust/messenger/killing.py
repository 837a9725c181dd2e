"""Kills the bot at random moments while people write, starts it again, and counts what each question got."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.bot.messenger.fake_bot_api import TOKEN, FakeBotApi
from tests.setup.house import ROOT

CHATS = 20
IN_FLIGHT_AT_MOST = CHATS
"""A chat has one answer at work."""


@dataclass(frozen=True)
class Outcome:
    """`repeated` counts answers beyond the first."""

    asked: int
    lost: int
    repeated: int
    kills: int
    asked_while_killing: int


def kill_again_and_again(telegram: FakeBotApi, folder: Path, kills: int, seed: int = 1) -> Outcome:
    """People in many chats write all the while; in the end every one of their questions is accounted for."""
    chance = random.Random(seed)
    asked: list[str] = []
    over = threading.Event()
    writer = threading.Thread(target=_write, args=(telegram, asked, over, random.Random(seed + 1)))
    writer.start()
    try:
        for _ in range(kills):
            process = _start(telegram, folder)
            _wait_for_an_answer(telegram, process)
            time.sleep(chance.uniform(0, 0.4))
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        while_killing = len(asked)
    finally:
        over.set()
        writer.join()
    process = _start(telegram, folder)
    try:
        _wait_for_all(telegram, asked)
    finally:
        process.terminate()
        process.wait(20)
    answers = Counter(_answered(telegram))
    lost = sum(question not in answers for question in asked)
    return Outcome(len(asked), lost, sum(answers.values()) - len(answers), kills, while_killing)


def _start(telegram: FakeBotApi, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.trust.messenger.bot_process", telegram.url, TOKEN, str(folder)]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, "NO_PROXY": "127.0.0.1"}, stderr=subprocess.DEVNULL)


def _write(telegram: FakeBotApi, asked: list[str], over: threading.Event, chance: random.Random) -> None:
    while not over.wait(0.02):
        person = chance.randrange(1, CHATS + 1)
        question = f"第{len(asked) + 1}问"
        asked.append(question)
        telegram.write(question, person=person)


def _wait_for_an_answer(telegram: FakeBotApi, process: subprocess.Popen[bytes]) -> None:
    before, deadline = len(_answered(telegram)), time.monotonic() + 30
    while len(_answered(telegram)) == before:
        assert process.poll() is None, "the bot ended by itself"
        assert time.monotonic() < deadline, "the bot answers nobody"
        time.sleep(0.005)


def _wait_for_all(telegram: FakeBotApi, asked: list[str]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if set(_answered(telegram)) >= set(asked):
            return
        time.sleep(0.05)


def _answered(telegram: FakeBotApi) -> list[str]:
    """The question of each answer that arrived, in their order."""
    return [said["text"].removeprefix("答：") for method, said in list(telegram.calls) if method == "sendMessage"]
