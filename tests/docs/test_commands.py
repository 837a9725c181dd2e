"""Every command is in both READMEs, and everything that the documents tell people to run exists."""

from __future__ import annotations

import re

import click
import pytest

from bot.commands import main
from tests.docs.pages import DOCUMENTS, READMES, named_commands, page, rows
from tests.setup.house import ROOT


@pytest.mark.parametrize("name", READMES)
def test_a_readme_names_every_command_and_no_other(name: str) -> None:
    assert named_commands(name) == set(main.commands)


@pytest.mark.parametrize(("name", "head"), [("README.md", "command"), ("README.zh.md", "命令")])
def test_the_table_holds_every_command(name: str, head: str) -> None:
    listed = [re.match(r"`gongkai (\w+)", first)[1] for first, *_ in rows(name, head)]  # type: ignore[index]
    assert sorted(listed) == sorted(main.commands)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_names_a_command_that_is_not_there(name: str) -> None:
    assert named_commands(name) <= set(main.commands)


@pytest.mark.parametrize(("name", "head"), [("README.md", "command"), ("README.zh.md", "命令")])
def test_every_option_in_the_table_is_an_option_of_its_command(name: str, head: str) -> None:
    for first, *_ in rows(name, head):
        command = main.commands[first.strip("`").split()[1]]
        inner = command.commands.values() if isinstance(command, click.Group) else ()
        options = {o for c in (command, *inner) for p in c.params if isinstance(p, click.Option) for o in p.opts}
        assert set(re.findall(r"--[a-z-]+", first)) <= options


def test_both_readmes_name_the_same_options() -> None:
    english, chinese = rows("README.md", "command"), rows("README.zh.md", "命令")
    assert [re.findall(r"--[a-z-]+", row[0]) for row in english] == [
        re.findall(r"--[a-z-]+", row[0]) for row in chinese
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_that_is_named_is_in_the_makefile(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", page(name), re.MULTILINE)) <= targets
