"""Prose that is nearly the same as last year's, or as another organ's: told part by part, figures and names aside.

A part is the set of its clauses, with digits and the organ's own names left out; two parts are alike by the share of
characters in clauses that both have (Jaccard, weighted by length). Candidates come from an index of minhashes that
keeps the first few reports of each, so a thousand reports from one template cost a thousand looks, not a million.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from bot.model import Finding, Report, Severity
from bot.reading.checkup.material import in_lines
from bot.reading.forms import forms
from bot.reading.glyphs import fold
from bot.reading.whose.places import aliases_of

ALIKE = 0.85
SHORTEST = 80
_HOLDERS, _LOOKED_AT = 4, 3
# Two parts that are alike by 0.85 agree in one of eight bands of two minhashes all but once in ten thousand times.
_BANDS = 8
_BREAK = re.compile(r"[，。；：！？、\s]+")
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Prose:
    """A report's prose: part → its clauses, and the lines where the parts begin."""

    report: Report
    parts: Mapping[str, frozenset[str]]
    lines: Mapping[str, int]
    bands: frozenset[tuple[str, int, int, int]]


def check_copies(reports: Sequence[Report]) -> Iterator[Finding]:
    """For each report at most one finding against last year's and one against another organ's earlier one.

    `reports` are in order of year; there is one for each organ and year.
    """
    held: dict[tuple[str, int, int, int], list[Prose]] = {}
    by_key: dict[tuple[str, int], Prose] = {}
    for report in reports:
        prose = read_prose(report)
        by_key[report.organ, report.year] = prose
        last = by_key.get((report.organ, report.year - 1))
        if last and (alike := likeness(prose, last)):
            yield _last_year(prose, last, alike)
        others = [(other, likeness(prose, other)) for other in _candidates(prose, held)]
        other, most = max(others, key=lambda pair: sum(pair[1].values()), default=(prose, {}))
        if most:
            yield _other_organ(prose, other, most)
        for band in prose.bands:
            holders = held.setdefault(band, [])
            if len(holders) < _HOLDERS:
                holders.append(prose)


def read_prose(report: Report) -> Prose:
    """The parts without a table, those long enough to tell anything."""
    tables = {table.section for form in forms() for table in form.tables}
    own = re.compile("|".join(re.escape(name) for name in aliases_of(report.organ)))
    texts: dict[str, list[str]] = {}
    lines: dict[str, int] = {}
    for passage in report.passages:
        if passage.section not in tables:
            lines.setdefault(passage.section, passage.place.line)
            texts.setdefault(passage.section, []).append(passage.text)
    parts: dict[str, frozenset[str]] = {}
    for part, said in texts.items():
        text = _FIGURES.sub("0", own.sub("", fold("\n".join(said))))
        clauses = frozenset(clause for clause in _BREAK.split(text) if len(clause) > 3)
        if sum(map(len, clauses)) >= SHORTEST:
            parts[part] = clauses
    return Prose(report, parts, lines, frozenset(band for part in parts for band in _bands_of(part, parts[part])))


def _bands_of(part: str, clauses: frozenset[str]) -> Iterator[tuple[str, int, int, int]]:
    """crc32 gives the same in every process, which hash() does not."""
    coded = [clause.encode() for clause in clauses]
    for band in range(_BANDS):
        one, two = (min(map(zlib.crc32, coded, repeat(2 * band + i))) for i in (1, 2))
        yield part, band, one, two


def likeness(one: Prose, other: Prose) -> dict[str, float]:
    """Part → how alike it is, for the parts that are nearly the same."""
    alike: dict[str, float] = {}
    for part in one.parts.keys() & other.parts.keys():
        both = sum(map(len, one.parts[part] & other.parts[part]))
        share = both / sum(map(len, one.parts[part] | other.parts[part]))
        if share >= ALIKE:
            alike[part] = share
    return dict(sorted(alike.items()))


def _candidates(prose: Prose, held: Mapping[tuple[str, int, int, int], Sequence[Prose]]) -> list[Prose]:
    """The reports of other organs that seem most alike."""
    shared: Counter[str] = Counter()
    found: dict[str, Prose] = {}
    for band in sorted(prose.bands):
        for other in held.get(band, ()):
            if other.report.organ != prose.report.organ:
                shared[other.report.document] += 1
                found[other.report.document] = other
    return [found[document] for document, _ in shared.most_common(_LOOKED_AT)]


def _told(prose: Prose, alike: Mapping[str, float]) -> str:
    return "、".join(
        f"{f'第{part}部分' if part else '开头'}（第{prose.lines[part]}行起）约{share:.0%}"
        for part, share in alike.items()
    )


def _last_year(prose: Prose, last: Prose, alike: Mapping[str, float]) -> Finding:
    report = prose.report
    return Finding(
        "text-like-last-year",
        Severity.NOTICE,
        report.document,
        min(prose.lines[part] for part in alike),
        f"文字和本机关{last.report.year}年度的报告（{last.report.document}）几乎一样（不比数字）："
        f"{_told(prose, alike)}相同。",
        "请看有没有忘了改成今年的情况；工作本来就没有变化的，可以不管。",
        last.report.document,
    )


def _other_organ(prose: Prose, other: Prose, alike: Mapping[str, float]) -> Finding:
    report, theirs = prose.report, other.report
    lines = in_lines([other.lines[part] for part in alike])
    return Finding(
        "text-like-another",
        Severity.NOTICE,
        report.document,
        min(prose.lines[part] for part in alike),
        f"文字和{theirs.organ}{theirs.year}年度的报告（{theirs.document} {lines}起）几乎一样（不比数字）："
        f"{_told(prose, alike)}相同。",
        "请看是不是套用后忘了改成本机关的情况；大家用同一个模板、内容也属实的，可以不管。",
        f"{theirs.organ}/{theirs.year}",
    )
