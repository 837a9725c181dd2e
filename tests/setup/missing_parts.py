"""A pytest plugin, loaded by `make test`: in CI (GONGKAI_CI=1) a skipped test is a failed one.

On a desk without Chromium the browser tests are skipped and their reasons shown; CI must have every part,
or a green run would hide what was never tried. A reason that starts with "optional" stays a skip everywhere.
"""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

STRICT = os.environ.get("GONGKAI_CI") == "1"


def fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure, in place; an expected failure (xfail) is no skip."""
    if not STRICT or not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if not reason.removeprefix("Skipped: ").startswith("optional"):
        report.outcome = "failed"
        report.longrepr = f"GONGKAI_CI=1, and a part is missing: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    fail_if_skipped(report)
    return report
