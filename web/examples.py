"""Questions to begin with, for whoever does not know how to ask: every one of them can be answered here."""

from __future__ import annotations

from collections.abc import Sequence

_ALWAYS = ("怎么申请信息公开？", "申请要不要钱？", "多久能收到答复？")


def examples(coverage: Sequence[tuple[str, int]], organ: str = "") -> tuple[str, ...]:
    """One about the newest report that there is, of `organ` if it has any, and the ways to apply."""
    reports = [report for report in coverage if report[0] == organ] or coverage
    if not reports:
        return _ALWAYS
    whose, year = max(reports, key=lambda report: report[1])
    return (f"{whose}{year}年收到几件申请？", *_ALWAYS)
