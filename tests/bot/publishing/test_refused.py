"""A file that exhausted its limits is not tried again at each look, but is when it, the limits or the hour changed."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from bot.errors import ReadingTooSlow
from bot.publishing.refused import KEPT, Refused
from bot.settings import ReadingSettings, Settings, load_settings
from tests.bot.publishing.test_confined import SLOW
from tests.bot.reading.printed import report_text
from tests.conftest import Town

LIMITS = ReadingSettings()
ERROR = ReadingTooSlow("太慢", remedy="另存")


def test_what_was_refused_is_told_again_also_by_another_process(tmp_path: Path) -> None:
    Refused(tmp_path / "refused.json", LIMITS).add("a", ERROR)
    held = Refused(tmp_path / "refused.json", LIMITS)
    again = held.get("a")
    assert isinstance(again, ReadingTooSlow)
    assert (str(again), again.remedy) == ("太慢", "另存")
    assert held.get("b") is None


def test_wider_limits_forget_it(tmp_path: Path) -> None:
    Refused(tmp_path / "refused.json", LIMITS).add("a", ERROR)
    assert Refused(tmp_path / "refused.json", ReadingSettings(seconds=60)).get("a") is None


def test_it_is_forgotten_after_an_hour(tmp_path: Path) -> None:
    path = tmp_path / "refused.json"
    refused = Refused(path, LIMITS)
    refused.add("a", ERROR)
    held = json.loads(path.read_text("utf-8"))
    held["a"][0] -= KEPT
    path.write_text(json.dumps(held), encoding="utf-8")
    assert refused.get("a") is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": [1, 2]}', b"\xff"])
def test_a_file_that_somebody_spoilt_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "refused.json"
    path.write_bytes(content)
    refused = Refused(path, LIMITS)
    assert refused.get("a") is None
    refused.add("a", ERROR)
    assert refused.get("a")


@pytest.fixture
def hasty(town: Town) -> Settings:
    """The town's settings, with a second for each file."""
    config = town.settings.state.folder.parent / "config.toml"
    config.write_text(config.read_text("utf-8") + "[reading]\nseconds = 1\n", encoding="utf-8")
    return load_settings(config)


def test_publishing_again_does_not_wait_for_it_again_until_it_is_saved_anew(town: Town, hasty: Settings) -> None:
    town.save("reports/慢.txt", SLOW)
    first = Town(hasty)
    (slow,) = first.publish().problems
    assert slow.document == "reports/慢.txt" and "1 秒" in slow.message
    for publisher in (first, Town(hasty)):
        started = time.monotonic()
        assert publisher.publish().problems == (slow,)
        assert time.monotonic() - started < 0.8
        assert town.document in publisher.revisions()
    town.save("reports/慢.txt", report_text("慢乡人民政府"))
    assert first.publish().problems == ()
