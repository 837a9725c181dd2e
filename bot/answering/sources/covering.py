"""Which organs and years the knowledge has, in words: 「收录的有：2017年、2020—2022年」."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot import wording
from bot.answering.sources.slots import Slots, coverage, joined, said
from bot.publishing.knowledge import Knowledge

_MOST_ORGANS = 5
_A_RUN = 3
"""From so many years in a row on, the first and the last are told."""


def covered(knowledge: Knowledge, organs: Sequence[str] = ()) -> Slots:
    """One sentence on which organs and years there are: of `organs`, as far as they are known, else the first few."""
    if not knowledge.reports:
        return said(wording.NO_REPORTS)
    known = [organ for organ in organs if knowledge.years(organ)]
    shown = (known or knowledge.organs)[:_MOST_ORGANS]
    parts = [coverage(f"{organ}{years_told(knowledge.years(organ))}") for organ in shown]
    more = said(wording.AND_MORE) if len(known or knowledge.organs) > _MOST_ORGANS else ()
    return said(wording.COVERED) + joined("；", parts) + more + said(wording.COVERED_END)


def years_told(years: Iterable[int]) -> str:
    """2017年、2020—2022年."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    told = []
    for run in runs:
        told += [f"{run[0]}—{run[-1]}年"] if len(run) >= _A_RUN else [f"{year}年" for year in run]
    return "、".join(told)


def nearest_year(knowledge: Knowledge, organ: str, year: int) -> int:
    """The year with a report of `organ` that is nearest to `year`, the later of two; 0 without any."""
    return min(reversed(knowledge.years(organ)), key=lambda known: abs(known - year), default=0)
