"""Whole conversations as people see them, compared with the files in snapshots/, which somebody has read.

After a change on purpose: `GONGKAI_SNAPSHOTS=write` writes them anew; read the difference before committing it.
"""

from __future__ import annotations

import os
import random
import shutil
import time
from datetime import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.messenger import TelegramDoor
from bot.reading.forms import load_form
from bot.settings import TelegramSettings, load_settings
from tests.bot.messenger import scenes
from tests.bot.messenger.fake_bot_api import TOKEN, FakeBotApi
from tests.bot.messenger.transcript import Transcript
from tests.bot.reading.printed import report_text, truth
from tests.conftest import CONFIG, KNOWLEDGE

FOLDER = Path(__file__).parent / "snapshots"
TODAY = datetime(2025, 3, 3, 9)


@pytest.fixture(scope="module")
def townhouse(tmp_path_factory) -> Assistant:
    """A made-up town with four years of reports, the common guides, and staff who read what people say."""
    house = tmp_path_factory.mktemp("snapshots")
    shutil.copytree(KNOWLEDGE / "common", house / "shared")
    reports = house / "knowledge" / "reports"
    reports.mkdir(parents=True)
    for year in range(2021, 2025):
        told = truth(load_form("2021"), random.Random(year), most=9)
        (reports / f"柳河镇人民政府{year}.txt").write_text(report_text(year=year, told=told), encoding="utf-8")
    config = CONFIG.format(common="shared") + "[listening]\nreaders = true\n"
    (house / "config.toml").write_text(config, encoding="utf-8")
    assistant = Assistant(load_settings(house / "config.toml"), listens=True)
    assistant.publish()
    assistant.ask("柳河镇2024年收到几件申请")  # loads what only the first question has to wait for
    return assistant


@pytest.mark.parametrize("scene", scenes.ALL, ids=lambda scene: scene.__name__)
def test_people_see_what_somebody_has_read(townhouse, scene):
    telegram = FakeBotApi()
    judged = scene in scenes.WITH_JUDGEMENTS
    settings = TelegramSettings(api_base=telegram.url)
    door = TelegramDoor(townhouse, settings, TOKEN, now=lambda: TODAY, judged=judged)
    door.start()
    try:
        deadline = time.monotonic() + 60
        while door.state != "running" or len(telegram.calls) < 6:
            assert time.monotonic() < deadline, door.state
            time.sleep(0.01)
        transcript = Transcript(telegram)
        scene(transcript, telegram)
    finally:
        door.stop()
        telegram.close()
    file = FOLDER / f"{scene.__doc__.rstrip('。')}.txt"
    if os.environ.get("GONGKAI_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(transcript.text, encoding="utf-8")
    assert transcript.text == file.read_text(encoding="utf-8")
