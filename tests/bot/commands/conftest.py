"""The gongkai command over a small made-up town, in this process or in one of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands import main
from tests.bot.answering.towns import CONFIG, LIUHE, NUMBERS
from tests.bot.reading.printed import report_text

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def config(tmp_path_factory: pytest.TempPathFactory, settings) -> Path:
    """The config file of 柳河镇: one report (2022), the common lists and two guides. Nobody may change its folder."""
    house = tmp_path_factory.mktemp("command")
    reports = house / "knowledge" / "reports" / "乡镇"
    reports.mkdir(parents=True)
    (reports / "柳河镇2022.txt").write_text(report_text(LIUHE, 2022, *NUMBERS[2022]), encoding="utf-8")
    (house / "shared" / "guides").mkdir(parents=True)
    for name in ("language.toml", "smalltalk.toml", "refusals.toml", "guides/怎么申请.md", "guides/要不要钱.md"):
        if (settings.knowledge.common / name).exists():
            shutil.copy(settings.knowledge.common / name, house / "shared" / name)
    (house / "config.toml").write_text(CONFIG.format(common="shared"), encoding="utf-8")
    return house / "config.toml"


@pytest.fixture
def gongkai(config: Path) -> Callable[..., Result]:
    """Run a command in this process."""

    def run(*arguments: str, config: Path | str = config, typed: str | None = None) -> Result:
        return CliRunner().invoke(main, ["--config", str(config), *arguments], input=typed)

    return run


@pytest.fixture
def own_process(config: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command in a process of its own, as an operator does."""

    def run(*arguments: str, typed: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        around = {**os.environ, "GONGKAI_CONFIG": str(config), **environment}
        command = [sys.executable, "-c", "from bot.commands import main; main()", *arguments]
        return subprocess.run(command, input=typed, capture_output=True, env=around, cwd=ROOT, timeout=60)

    return run
