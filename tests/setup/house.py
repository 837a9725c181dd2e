"""Where the project stands, and which of its files are its own (not run-time state, not .venv)."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def own_files() -> tuple[Path, ...]:
    """What git holds, or would hold after `git add`; in an unpacked archive, the code folders."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        found = [ROOT / name for name in listed.split("\0") if name]
    else:
        found = [path for folder in ("bot", "web", "tests") for path in (ROOT / folder).rglob("*")]
    return tuple(sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts))


def own_texts(*folders: str) -> list[tuple[str, str]]:
    """(path from the root, text) of each own text file, of `folders` only if some are named."""
    texts = []
    for path in own_files():
        name = path.relative_to(ROOT).as_posix()
        if folders and name.split("/")[0] not in folders:
            continue
        try:
            texts.append((name, path.read_bytes().decode("utf-8")))
        except UnicodeDecodeError:
            continue
    return texts


def begin_with(published: Path, state: Path) -> None:
    """Makes `state` a copy of a state folder that has read its knowledge; jieba's dictionary is shared with it."""
    shutil.copytree(published, state, ignore=shutil.ignore_patterns("jieba"), dirs_exist_ok=True)
    (state / "jieba").symlink_to(published / "jieba")
