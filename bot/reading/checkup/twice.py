"""Several files for one organ and year: only one of them answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.model import Finding, Report, Severity


def check_twice(reports: Iterable[Report], used: Mapping[tuple[str, int], Report]) -> Iterator[Finding]:
    """One finding for each file that is not used."""
    for report in reports:
        other = used[report.organ, report.year]
        if other.document != report.document:
            yield Finding(
                "same-report-twice",
                Severity.WARNING,
                report.document,
                1,
                f"{report.organ}{report.year}年度的报告有两个文件：{report.document} 和 {other.document}。"
                f"回答时只用后一个（按文件名排在最后的），这一个没有用。",
                "请留下对的一个，把另一个移出文件夹；其实是别的机关或别的年度的，请改标题。",
                other.document,
            )
