"""Findings as a clerk reads them in a terminal: one a line, and where there are very many, each kind summed up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.model import Finding, Severity

_MARK = {Severity.ERROR: "错误", Severity.WARNING: "注意", Severity.NOTICE: "提示"}
_MANY = 60
"""Past so many findings only the first of each kind are told, except errors: each of them keeps a file out."""
_FIRST = 3


def in_words(finding: Finding) -> str:
    where = finding.document + (f" 第{finding.line}行" if finding.line else "")
    return f"[{_MARK[finding.severity]}] {where}：{finding.message}{finding.remedy}"


def listed(findings: Sequence[Finding], *, every: bool = False) -> Iterator[str]:
    """The lines to print; `every` leaves none out. The last one says how many there are."""
    told: Counter[str] = Counter()
    kinds = Counter(finding.code for finding in findings)
    short = len(findings) > _MANY and not every
    for finding in findings:
        told[finding.code] += 1
        rest = kinds[finding.code] - _FIRST
        if not short or finding.severity is Severity.ERROR or told[finding.code] <= _FIRST or rest == 1:
            yield in_words(finding)
        elif told[finding.code] == _FIRST + 1:
            files = len({other.document for other in findings if other.code == finding.code})
            yield f"[{_MARK[finding.severity]}] ……这样的一共 {kinds[finding.code]} 条，在 {files} 个文件里。"
    yield _total(findings, short)


def _total(findings: Sequence[Finding], short: bool) -> str:
    if not findings:
        return "没有发现问题。"
    of = Counter(finding.severity for finding in findings)
    counts = "、".join(f"{_MARK[severity]} {of[severity]}" for severity in Severity if of[severity])
    files = len({finding.document for finding in findings})
    more = "想看全部，加上 --all。" if short else ""
    return f"共 {len(findings)} 条（{counts}），在 {files} 个文件里。{more}"
