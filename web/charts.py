"""Small bar charts as numbers for an SVG: no script and no style of their own, every bar also said in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import Fact, Series
from web.cell_words import cell_words

_SLOT, _BAR, _TOP, _HEIGHT, _BELOW = 64, 36, 26, 110, 26
_FEWEST = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """One year or one kind; `height` 0 where there is no certain number, and `words` then says why."""

    label: str
    x: int
    middle: int
    y: int
    height: int
    words: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    description: str
    width: int
    height: int
    base: int
    bar: int
    bars: tuple[Bar, ...]


def chart(series: Series, years: Sequence[int], title: str = "", greatest: float = 0.0) -> Chart:
    """Bars from zero over the years in their order, as high as their numbers are to the greatest of them, or to
    `greatest` where several charts share a scale. `title` stands for the series' own name.
    """
    values = [number_of(fact) for fact in series.cells]
    greatest = greatest or max((value for value in values if value is not None), default=0.0)
    base = _TOP + _HEIGHT
    width = _SLOT * max(_FEWEST, len(values))
    first = (width - _SLOT * len(values) + _SLOT) // 2
    bars = []
    for i, (year, fact, value) in enumerate(zip(years, series.cells, values, strict=True)):
        height = round(_HEIGHT * value / greatest) if value and greatest else 0
        middle = first + i * _SLOT
        words = cell_words(fact, series.unit).words if fact else "没有"
        bars.append(Bar(str(year), middle - _BAR // 2, middle, base - height, height, words, value is not None))
    said = "；".join(f"{bar.label}年{bar.words}{series.unit if bar.certain else ''}" for bar in bars)
    return Chart(title or name_of(series), f"{said}。", width, base + _BELOW, base, _BAR, tuple(bars))


def counts_chart(title: str, counts: Sequence[tuple[str, int]]) -> Chart:
    """Bars from zero, one for each (label, count) in their order."""
    greatest = max((count for _, count in counts), default=0)
    base = _TOP + _HEIGHT
    bars = []
    for i, (label, count) in enumerate(counts):
        height = round(_HEIGHT * count / greatest) if greatest else 0
        middle = i * _SLOT + _SLOT // 2
        bars.append(Bar(label, middle - _BAR // 2, middle, base - height, height, str(count), True))
    said = "；".join(f"{label}：{count}" for label, count in counts)
    width = _SLOT * max(_FEWEST, len(bars))
    return Chart(title, f"{said}。", width, base + _BELOW, base, _BAR, tuple(bars))


def name_of(series: Series) -> str:
    """What the series counts, in the form's words, with its unit."""
    # The outermost name is the table's own numbering, or the article that a row is counted under.
    name = "，".join((*(series.row[1:] or series.row), *series.column))
    # 本年制发件数 says its unit; 规范性文件 only looks as if it did.
    said = series.column[-1] if series.column else name
    return name if not series.unit or series.unit in said else f"{name}（{series.unit}）"


def number_of(fact: Fact | None) -> float | None:
    """Only counts can stand on a base line of zero; a fall (本年增/减) has no bar."""
    if fact is None or fact.value is None:
        return None
    return max(0.0, float(fact.value))
