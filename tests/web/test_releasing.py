"""A version that is tagged has its widget in web/released/, so that every later one can serve it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from web.bundles import RELEASED, Bundles, hash_of
from web.releasing import AlreadyReleased, release, versions

ROOT = Path(__file__).resolve().parents[2]


def tags() -> list[str]:
    """The versions that are tagged in this clone; none where it is no clone."""
    found = subprocess.run(["git", "tag", "--list", "v*"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [tag.removeprefix("v") for tag in found.stdout.split()]


def test_every_tagged_version_has_its_widget_here():
    assert [tag for tag in tags() if tag not in versions()] == [], "make widget, before the tag"


def test_each_version_that_is_written_down_has_its_file():
    assert [name for name in versions().values() if not (RELEASED / f"widget-{name}.js").is_file()] == []


def test_what_is_released_is_served_by_a_later_version_on_a_new_machine(tmp_path, monkeypatch):
    released = tmp_path / "released"
    released.mkdir()
    for _ in range(2):
        path = release("0.1.0", b"the first", released)
    release("0.2.0", b"the second", released)
    assert versions(released) == {"0.1.0": hash_of(b"the first"), "0.2.0": hash_of(b"the second")}
    monkeypatch.setattr("web.bundles.RELEASED", released)
    assert Bundles(tmp_path / "state", b"the third").find(path.stem.removeprefix("widget-")) == b"the first"


def test_a_version_is_released_with_one_widget_only(tmp_path):
    release("0.1.0", b"the first", tmp_path)
    with pytest.raises(AlreadyReleased, match="版本号"):
        release("0.1.0", b"another", tmp_path)
    assert versions(tmp_path) == {"0.1.0": hash_of(b"the first")}
