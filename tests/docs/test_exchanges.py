"""What the documents say that gongkai answers is what it answers today.

An answer that changed on purpose is pasted into both READMEs in the same commit.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.docs.pages import READMES, blocks, config_of, exchanges, gongkai
from tests.setup.house import begin_with

SHOWN = {(tuple(arguments), printed) for name in READMES for arguments, printed in exchanges(name)}


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory, published: Path) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    begin_with(published, folder / "var")
    return config_of(folder)


def comparable(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without what differs from run to run and from place to place."""
    citations = [{**c, "url": c["url"].partition("#")[2]} for c in answer["citations"]]
    return {**answer, "citations": citations, "session": "", "version": ""}


def test_a_readme_shows_exchanges_on_its_first_screen() -> None:
    for name in READMES:
        assert len(exchanges(name)) >= 2


def test_both_readmes_show_the_same_exchanges() -> None:
    assert exchanges("README.md") == exchanges("README.zh.md")


@pytest.mark.parametrize(("arguments", "printed"), sorted(SHOWN))
def test_an_exchange_is_what_the_command_answers_today(arguments: tuple[str, ...], printed: str, config: Path) -> None:
    assert gongkai(config, *arguments) == printed


def test_the_json_that_is_shown_is_what_the_command_answers_today(config: Path) -> None:
    (shown,) = blocks("README.md", "json")
    # As it is installed, in a process of its own; the others stand in this one, whose index is loaded.
    answered = gongkai(config, "ask", "--json", "大李庄乡2020年收到几件申请", own_process=True)
    assert comparable(json.loads(shown)) == comparable(json.loads(answered))


def test_the_json_that_is_shown_has_its_keys_in_the_order_of_the_contract(config: Path) -> None:
    (shown,) = blocks("README.md", "json")
    assert list(json.loads(shown)) == list(json.loads(gongkai(config, "ask", "--json", "你好")))
