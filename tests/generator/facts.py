"""Runs `gongkai facts` over a knowledge folder, as an operator does: the product's own door, in its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.generator.compare import Fact

ROOT = Path(__file__).resolve().parents[2]
_CONFIG = """
[knowledge]
folder = "knowledge"
common = "common"
[state]
folder = "state"
"""


def prepare(house: Path) -> Path:
    """An empty knowledge folder with its config file in `house`; returns the knowledge folder."""
    for name in ("knowledge/reports", "common"):
        (house / name).mkdir(parents=True, exist_ok=True)
    (house / "config.toml").write_text(_CONFIG, encoding="utf-8")
    return house / "knowledge"


def facts(house: Path, timeout: int = 900) -> dict[str, list[Fact]]:
    """Document → its facts. Raises RuntimeError with what the command said when it failed."""
    command = [sys.executable, "-c", "from bot.commands import main; main()", "--config", str(house / "config.toml")]
    run = subprocess.run(
        [*command, "facts", "--format", "json"],
        capture_output=True,
        cwd=ROOT,
        timeout=timeout,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
    )
    if run.returncode:
        raise RuntimeError(run.stderr.decode("utf-8", "replace")[-2000:])
    return by_document(json.loads(run.stdout))


def by_document(every: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in every:
        found[fact["document"]].append(fact)
    return found
