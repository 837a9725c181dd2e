"""Workbooks with a sheet for each year: only one year's sheets are the report, or two years' numbers would mix."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reading.glyphs import fold
from bot.reading.source.record import Aside

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_TITLE = re.compile(r"(?<!\d)(20\d\d)年?度?.{0,20}(?:报告|年报|统计表)|(?:报告|年报|统计表).{0,3}(20\d\d)年?")
_FIRST = 5
"""So many of a sheet's first texts may be its title."""


def sheets_of_other_years(sheets: Mapping[str, Mapping[tuple[int, int], str]], active: str) -> tuple[str, ...]:
    """The names of the sheets that belong to another year than the workbook's report.

    That is of the year of the sheet on which the workbook opens, or else of the latest. A sheet that names no year
    belongs to it.
    """
    years = {name: _year_of(name, cells) for name, cells in sheets.items()}
    named = {year for year in years.values() if year}
    if len(named) < 2:
        return ()
    chosen = years.get(active) or max(named)
    return tuple(name for name, year in years.items() if year and year != chosen)


def asides_of_other_years(names: tuple[str, ...]) -> tuple[Aside, ...]:
    if not names:
        return ()
    what = f"工作表「{'」「'.join(names)}」写的是别的年份，没有读"
    return (Aside("part-not-read", what, "要用那一年的数，请另存成单独的文件。"),)


def _year_of(name: str, cells: Mapping[tuple[int, int], str]) -> str:
    found = set(_YEAR.findall(fold(name)))
    if not found:
        texts = [text for _, text in sorted(cells.items()) if text][:_FIRST]
        found = {match[1] or match[2] for text in texts if (match := _TITLE.search(fold(text)))}
    return found.pop() if len(found) == 1 else ""
