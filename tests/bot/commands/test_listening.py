"""gongkai feedback: what staff read in the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.model import FeedbackKind
from bot.settings import load_settings

DECLINED = "柳河镇2035年收到几件申请"


@pytest.fixture
def read(config: Path) -> Iterator[Path]:
    """A second config file over the same folder, where staff read what is said."""
    own = config.with_name("read.toml")
    own.write_text(config.read_text("utf-8") + "[listening]\nreaders = true\n", encoding="utf-8")
    yield own
    for path in load_settings(own).state.folder.glob("listening.db*"):
        path.unlink()


def test_what_was_said_is_listed_and_marked(gongkai, read) -> None:
    assistant = Assistant(load_settings(read), listens=True)
    assistant.publish()
    now = datetime.now()
    session = assistant.ask(DECLINED, now=now).session
    assert assistant.feedback(session, DECLINED, FeedbackKind.UNANSWERED, "明明有的", now=now)
    assistant.listener.close()
    shown = gongkai("feedback", config=read).output
    for words in (DECLINED, "没答到", "待处理", "明明有的", "共 1 条"):
        assert words in shown
    (row,) = json.loads(gongkai("feedback", "--json", config=read).output)
    assert (row["kind"], row["state"], row["question"]) == ("没答到", "open", DECLINED)
    assert "改了 1 条" in gongkai("feedback", "--mark", str(row["id"]), "--as", "fixed", config=read).output
    assert DECLINED not in gongkai("feedback", config=read).output
    assert DECLINED in gongkai("feedback", "--state", "fixed", config=read).output
    assert DECLINED in gongkai("feedback", "--state", "all", config=read).output


def test_asking_from_the_terminal_leaves_nothing(gongkai, read) -> None:
    assert "没有收录" in gongkai("ask", DECLINED, config=read).output
    assert json.loads(gongkai("feedback", "--json", "--state", "all", config=read).output) == []


def test_where_it_is_off_it_says_how_to_turn_it_on(gongkai) -> None:
    assert "readers" in gongkai("feedback").output


def test_a_half_said_mark_is_refused(gongkai) -> None:
    assert gongkai("feedback", "--mark", "1").exit_code == 2
    assert gongkai("feedback", "--as", "fixed").exit_code == 2
