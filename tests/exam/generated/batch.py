"""Asks many questions through `gongkai batch`: the product's own door, in its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.generator.folder import ROOT

TODAY = "2025-06-01"


def ask(house: Path, texts: Sequence[str], talks: Sequence[str] = (), timeout: int = 1200) -> list[dict[str, Any]]:
    """The answers, in the order of the questions; each is asked alone, or in the conversation that `talks` names.

    Raises RuntimeError with what the command said when it failed or left one out.
    """
    asked = [{"id": str(i), "question": text, "today": TODAY} for i, text in enumerate(texts)]
    for line, talk in zip(asked, talks, strict=False):
        line["session"] = talk
    lines = [json.dumps(line, ensure_ascii=False) for line in asked]
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from bot.commands import main; main()",
            "--config",
            str(house / "config.toml"),
            "batch",
        ],
        input="\n".join(lines).encode() + b"\n",
        capture_output=True,
        cwd=ROOT,
        timeout=timeout,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
    )
    answers = {answer["id"]: answer for answer in map(json.loads, run.stdout.decode().splitlines())}
    if run.returncode or len(answers) != len(texts):
        raise RuntimeError(f"{len(answers)} of {len(texts)}: {run.stderr.decode('utf-8', 'replace')[-2000:]}")
    return [answers[str(number)] for number in range(len(texts))]
