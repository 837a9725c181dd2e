"""`make help` tells the truth, and install.sh says in one line what is missing. (No network here.)"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.setup.house import ROOT


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    around = os.environ | environment
    return subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True)


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """A folder with what install.sh reads, and no .venv."""
    for name in ("install.sh", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_help_lists_what_people_do_here_in_chinese_and_english() -> None:
    listed = dict(re.findall(r"^make (\w+) +(.+)$", run(ROOT, "make", "-s", "help").stdout, re.MULTILINE))
    assert set(listed) == {"help", "setup", "run", "test", "trust", "bench", "lock", "bundle", "widget", "clean"}
    for words in listed.values():
        assert re.search(r"[\u4e00-\u9fff].*  [a-z]", words)


@pytest.mark.parametrize("target", ["setup", "run", "test", "bench", "lock", "bundle", "widget", "clean"])
def test_every_target_can_be_planned(target: str) -> None:
    assert run(ROOT, "make", "-n", target).returncode == 0


def test_a_python_that_is_not_there_is_told_in_one_line(unpacked: Path) -> None:
    tried = run(unpacked, "sh", "install.sh", PYTHON="/no/such/python3")
    assert tried.returncode == 1
    assert tried.stderr.count("\n") == 1
    assert "PYTHON=/path/to/python3" in tried.stderr
    assert not (unpacked / ".venv").exists()


def test_wheels_for_another_python_are_told_in_one_line(unpacked: Path) -> None:
    (unpacked / "wheels").mkdir()
    (unpacked / "wheels/made-for.txt").write_text("3.99 another-machine\n")
    tried = run(unpacked, "sh", "install.sh")
    assert tried.returncode == 1
    assert tried.stderr.count("\n") == 1
    assert "3.99 another-machine" in tried.stderr


def test_ci_asks_for_every_part() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert "set -euo pipefail" in script
    assert "GONGKAI_CI=1" in script
    for package in ("make", "git", "python3-venv", "chromium", "fonts-noto-cjk"):
        assert package in script
