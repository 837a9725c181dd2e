"""The arrows of ARCHITECTURE.md: every module stands in a layer, and the assistant loads neither door.

The contracts themselves are in pyproject.toml; `make lint` runs them with lint-imports.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

from tests.setup.house import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def rooms() -> set[str]:
    """The modules right below `bot`, and `web`."""
    found = {"web"}
    for path in (ROOT / "bot").iterdir():
        if path.suffix == ".py" and path.stem != "__init__":
            found.add(f"bot.{path.stem}")
        elif any(path.glob("*.py")):
            found.add(f"bot.{path.name}")
    return found


def loaded_by(module: str) -> set[str]:
    program = f"import sys, {module}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return set(ran.stdout.split())


def test_every_module_stands_in_a_layer() -> None:
    layers = next(contract["layers"] for contract in CONTRACTS if contract["type"] == "layers")
    assert {name for layer in layers for name in re.split(r"\s*[|:]\s*", layer)} == rooms()


def test_the_assistant_loads_neither_door() -> None:
    assert not loaded_by("bot.assistant") & {"telegram", "flask", "apiflask", "web"}


def test_the_root_loads_nothing_of_others() -> None:
    assert not loaded_by("bot") & {"telegram", "flask", "jieba", "sqlite3", "pydantic"}


def test_only_the_index_needs_a_database() -> None:
    assert "sqlite3" not in loaded_by("bot.reading")


def test_the_contracts_name_folders_that_exist() -> None:
    named = set(re.findall(r'"((?:bot|web)\b[\w.]*)"', (ROOT / "pyproject.toml").read_text("utf-8")))
    places = {name: ROOT / name.replace(".", "/") for name in named}
    assert [n for n, p in places.items() if not p.is_dir() and not p.with_suffix(".py").exists()] == []
