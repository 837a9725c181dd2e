"""What may lie where: names at the top, short files, no town in the code, no package registry anywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.setup.house import ROOT, own_files, own_texts

AT_THE_TOP = {
    *(".ci", ".gitignore", "bot", "web", "knowledge", "tests"),
    *("README.md", "README.zh.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE"),
    *("Makefile", "install.sh", "config.toml", "pyproject.toml"),
    *("requirements.lock", "requirements-dev.lock"),
}
LONGEST = 250
CODE = {".py", ".js", ".css", ".html"}
# Towns live in knowledge/: the code must serve every town. (Tests may speak of the sample town.)
PLACES = re.compile("大李庄|柴岗|扶沟")
# Whoever installs has a registry or mirror of their own; what we commit names none.
REGISTRY = re.compile(r"//[\w.-]*(?:pypi|pythonhosted|npmjs|registry|mirror|debian)[\w-]*\.", re.IGNORECASE)
INDEX_OPTION = re.compile(r"(?:--|^\s*|_)(?:extra[-_])?index[-_]url\b", re.IGNORECASE | re.MULTILINE)


def test_only_the_rooms_of_the_house_stand_at_the_top() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("optional: only a checkout can tell own files from others")
    assert {path.relative_to(ROOT).parts[0] for path in own_files()} <= AT_THE_TOP


def test_no_file_of_code_is_long() -> None:
    texts = ((n, t) for n, t in own_texts("bot", "web", "tests") if Path(n).suffix in CODE)
    # A page that a report was saved as is no code of ours.
    lengths = {n: t.count("\n") for n, t in texts if Path(n).parent.name != "reports"}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_the_code_names_no_town() -> None:
    assert [name for name, text in own_texts("bot", "web") if PLACES.search(name + text)] == []


def test_knowledge_holds_no_python() -> None:
    assert [name for name, _ in own_texts("knowledge") if name.endswith(".py")] == []


def test_no_file_names_a_package_registry() -> None:
    found = [name for name, text in own_texts() if REGISTRY.search(text) or INDEX_OPTION.search(text)]
    assert [name for name in found if not name.startswith("knowledge/")] == []


def test_every_script_can_be_run() -> None:
    scripts = [ROOT / "install.sh", ROOT / ".ci/run", ROOT / ".ci/bundle"]
    assert [str(script) for script in scripts if not script.stat().st_mode & 0o100] == []
