"""Ten thousand updates from two hundred chats: nothing lost or doubled, memory flat, and how long a person waits."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.bot.messenger.fake_bot_api import TOKEN, FakeBotApi
from tests.setup.house import ROOT

GROUPS, PRIVATE = 120, 80
MEMBERS = 8
CHATTER = 0.3
"""Share of the groups' messages that are not meant for the bot."""
AT_ONCE = 60
"""Questions that are written ahead of the answers."""


@dataclass(frozen=True)
class Soaked:
    """Seconds are from the writing of a question to the call that sends its answer; kilobytes are the bot's own."""

    updates: int
    questions: int
    lost: int
    doubled: int
    unasked: int
    p50_seconds: float
    p95_seconds: float
    kilobytes: tuple[int, ...]


class TimedApi(FakeBotApi):
    """Notes when each answer was sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent_at: dict[str, float] = {}

    def answer(self, token: str, method: str, arguments: dict) -> tuple[int, dict]:
        if method == "sendMessage":
            self.sent_at.setdefault(arguments["text"].removeprefix("答："), time.monotonic())
        return super().answer(token, method, arguments)


def soak(folder: Path, updates: int, seed: int = 1) -> Soaked:
    """Write `updates` updates as fast as the bot answers; measure its memory ten times on the way."""
    chance, telegram = random.Random(seed), TimedApi()
    command = [sys.executable, "-m", "tests.trust.messenger.bot_process", telegram.url, TOKEN, str(folder)]
    environment = {**os.environ, "NO_PROXY": "127.0.0.1"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    room = threading.Semaphore(AT_ONCE)
    written: dict[str, float] = {}
    kilobytes: list[int] = []
    let_through = threading.Thread(target=_make_room, args=(telegram, written, room, over := threading.Event()))
    let_through.start()
    try:
        last = 0
        for number in range(updates):
            last = _write_one(telegram, number, chance, written, room)
            if number % (updates // 10) == updates // 10 - 1:
                telegram.wait_until_handled(last, 120)
                kilobytes.append(_resident(process.pid))
        telegram.wait_until_handled(last, 120)
    finally:
        over.set()
        let_through.join()
        process.terminate()
        process.wait(20)
        telegram.close()
    return _counted(telegram, updates, written, kilobytes)


def _write_one(telegram: TimedApi, number: int, chance: random.Random, written: dict, room) -> int:
    question = f"第{number}问"
    chat = chance.randrange(GROUPS + PRIVATE)
    if chat >= GROUPS:
        room.acquire(timeout=30)
        written[question] = time.monotonic()
        telegram.write(question, person=chat)
    elif chance.random() < CHATTER:
        telegram.write(f"闲聊{number}", person=1_000 * chat + chance.randrange(MEMBERS), group=-1_000_000 - chat)
    else:
        room.acquire(timeout=30)
        written[question] = time.monotonic()
        telegram.write(f"/ask {question}", person=100_000 + number, group=-1_000_000 - chat)
    return telegram.newest


def _make_room(telegram: TimedApi, written: dict, room: threading.Semaphore, over: threading.Event) -> None:
    free = 0
    while not over.wait(0.005):
        while free < len(telegram.sent_at):
            free += 1
            room.release()


def _resident(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def _counted(telegram: TimedApi, updates: int, written: dict[str, float], kilobytes: list[int]) -> Soaked:
    sent = [arguments["text"] for method, arguments in telegram.calls if method == "sendMessage"]
    answers = Counter(text.removeprefix("答：") for text in sent)
    waits = sorted(telegram.sent_at[question] - at for question, at in written.items() if question in telegram.sent_at)
    return Soaked(
        updates,
        len(written),
        sum(question not in answers for question in written),
        sum(count - 1 for count in answers.values()),
        sum(question not in written for question in answers),
        waits[len(waits) // 2],
        waits[int(len(waits) * 0.95)],
        tuple(kilobytes),
    )
