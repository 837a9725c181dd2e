"""The two locks: one set of versions, every package with a hash, and no word of where packages come from."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest

from tests.setup.house import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, str]:
    """By the line up to the hashes: "click==8.5.1", "waitress==3.0.2 ; sys_platform == 'win32'"."""
    stanzas = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text("utf-8"))
    return {stanza.split(" \\\n")[0]: stanza for stanza in stanzas}


def names(lock: str) -> set[str]:
    return {pin.split("==")[0] for pin in pins(lock)}


def wanted(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=;~! ]", requirement)[0].lower() for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text("utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes(lock: str) -> None:
    for pin, stanza in pins(lock).items():
        assert "==" in pin and "--hash=sha256:" in stanza


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_brings_the_tools_that_install_with_it(lock: str) -> None:
    assert {"pip", "setuptools"} <= names(lock)


def test_both_locks_hold_the_same_versions() -> None:
    assert set(pins("requirements.lock")) <= set(pins("requirements-dev.lock"))


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert wanted(project["dependencies"]) <= names("requirements.lock")
    assert wanted(project["optional-dependencies"]["dev"]) <= names("requirements-dev.lock")


def test_residents_need_no_test_tools() -> None:
    assert not names("requirements.lock") & {"pytest", "mypy", "ruff", "playwright", "hypothesis"}


def test_what_is_installed_fits_together() -> None:
    checked = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout
