"""Every line of the manners in ARCHITECTURE.md is held by a test or a recorded story that is there."""

from __future__ import annotations

import re

from tests.docs.pages import rows
from tests.setup.house import ROOT

MESSENGER = ROOT / "tests/bot/messenger"


def test_every_manner_is_held_by_something_that_exists() -> None:
    tests = {
        n for file in MESSENGER.glob("test_*.py") for n in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.M)
    }
    stories = {file.stem for file in (MESSENGER / "updates").glob("*.json")}
    for manner, held_by in rows("ARCHITECTURE.md", "manner", "held by"):
        named = re.findall(r"`([^`]+)`", held_by)
        assert named, manner
        assert set(named) <= tests | stories, manner


def test_the_manners_that_were_promised_are_all_there() -> None:
    told = " ".join(manner for manner, _ in rows("ARCHITECTURE.md", "manner", "held by"))
    for word in ("mentioned", "/loud", "six lines", "展开", "not found", "edited", "once", "/leave", "personal data",
                 "forwards", "albums", "supergroup", "loop", "privacy mode"):  # fmt: skip
        assert word in told
