"""In CI a missing part is a failure; at a desk its tests are skipped."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.setup.house import ROOT

NEEDS_A_PART = """
import pytest
def test_browser(): pytest.skip("Chromium is missing")
def test_extra(): pytest.skip("optional: no scanner here")
@pytest.mark.xfail
def test_known(): assert False
def test_plain(): pass
"""
NEEDS_A_MODULE = "import pytest\npytest.importorskip('no_such_module')\ndef test_it(): pass\n"


def closing_line(folder: Path, text: str, strict: str) -> tuple[int, str]:
    (folder / "test_parts.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-p", "tests.setup.missing_parts", str(folder)]
    # The plugins of all that is installed take two seconds to load, and have no part in this.
    around = os.environ | {"GONGKAI_CI": strict, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    ran = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True)
    return ran.returncode, ran.stdout.strip().splitlines()[-1]


def test_at_a_desk_they_are_skipped(tmp_path: Path) -> None:
    code, line = closing_line(tmp_path, NEEDS_A_PART, strict="")
    assert code == 0 and "2 skipped" in line


def test_in_ci_they_fail_unless_they_are_optional(tmp_path: Path) -> None:
    code, line = closing_line(tmp_path, NEEDS_A_PART, strict="1")
    assert code == 1 and "1 failed, 1 passed, 1 skipped, 1 xfailed" in line


def test_in_ci_a_missing_module_fails_its_whole_file(tmp_path: Path) -> None:
    assert closing_line(tmp_path, NEEDS_A_MODULE, strict="")[0] in (0, 5)
    assert closing_line(tmp_path, NEEDS_A_MODULE, strict="1")[0] not in (0, 5)
