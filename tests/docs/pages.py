"""The documents as they stand in the checkout, taken apart for the tests beside this file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from bot.commands import main
from tests.setup.house import ROOT

READMES = ("README.md", "README.zh.md")
DOCUMENTS = (*READMES, "ARCHITECTURE.md", "CHANGELOG.md")


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page(name), re.MULTILINE | re.DOTALL)


def exchanges(name: str) -> list[tuple[list[str], str]]:
    """(arguments of gongkai, what is printed) of each exchange that a document shows."""
    found = []
    for block in blocks(name, "console"):
        for part in re.split(r"^\$ gongkai ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            found.append((command.split(), printed))
    return found


def rows(name: str, *first_cells: str) -> list[list[str]]:
    """The cells of the table whose head begins with `first_cells`, row by row."""
    lines = page(name).split("\n")
    head = next((i for i, line in enumerate(lines) if cells(line)[: len(first_cells)] == list(first_cells)), None)
    assert head is not None, f"{name} has no table of {first_cells}"
    found = []
    for line in lines[head + 2 :]:
        if not line.startswith("|"):
            break
        found.append(cells(line))
    return found


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def named_commands(name: str) -> set[str]:
    """Every `gongkai` command that a document names."""
    return set(re.findall(r"(?:`|^|\$ |\.venv/bin/)gongkai ([a-z]+)\b", page(name), re.MULTILINE))


def gongkai(config: Path, *arguments: str, own_process: bool = False) -> str:
    """What the command prints, with a config file of the test's own; in this process unless told otherwise."""
    if own_process:
        command = [Path(sys.executable).with_name("gongkai"), "--config", config, *arguments]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        assert ran.returncode == 0, ran.stderr
        return ran.stdout
    here = CliRunner().invoke(main, ["--config", str(config), *arguments])
    assert here.exit_code == 0, here.output
    return here.stdout


def config_of(folder: Path) -> Path:
    """A config file in `folder` over the checkout's own knowledge; what is made while running stays in `folder`."""
    path = folder / "config.toml"
    knowledge = json.dumps(str(ROOT / "knowledge")), json.dumps(str(ROOT / "knowledge/common"))
    text = '[knowledge]\nfolder = {}\ncommon = {}\n[state]\nfolder = "var"\n'
    path.write_text(text.format(*knowledge), encoding="utf-8")
    return path


def flat(data: dict[str, Any], path: str = "") -> dict[str, Any]:
    """Nested tables as dotted keys: {"web": {"port": 1}} is {"web.port": 1}."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        found |= flat(value, f"{path}{key}.") if isinstance(value, dict) else {path + key: value}
    return found
