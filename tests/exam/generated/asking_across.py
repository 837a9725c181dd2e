"""Questions over several reports: two organs, two years, sums, ranks, trends."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from tests.exam.generated.cells import Cell, change, rounded
from tests.exam.generated.drawing import Drawing, Unlucky
from tests.exam.generated.quoting import Drawn, plain, quote
from tests.exam.generated.town import ORGANS, YEARS


def two_organs(draw: Drawing) -> Drawn:
    first, second = draw.rng.sample(ORGANS, 2)
    year, (path, named, said) = draw.year(), draw.row()
    found = draw.all_cells([first, second], range(year, year + 1), path, named)
    words = {"o": draw.called(first), "p": draw.called(second), "y": draw.written(year), "r": said}
    return words, quote(*found)


def compare_organs(draw: Drawing) -> Drawn:
    words, expected = two_organs(draw)
    one, other = (cell.value or 0 for cell in expected.cells)
    way = ("多", "少", "高", "低", "差") if one != other else ("一样", "相同", "持平")
    return words, replace(expected, numbers=(plain(abs(one - other)),), says=(way,))


def two_years(draw: Drawing) -> Drawn:
    words, found, (number, _) = _two_years(draw)
    way = (
        ("增", "多", "升", "涨")
        if number > 0
        else ("减", "少", "降")
        if number < 0
        else ("持平", "一样", "相同", "没有变", "不变", "0")
    )
    between = tuple(range(found[0].year, found[1].year + 1))
    return words, quote(*found, numbers=(plain(abs(number)),), says=(way,), years=between)


def change_per_cent(draw: Drawing) -> Drawn:
    words, found, (_, share) = _two_years(draw)
    if share is None or not share:
        raise Unlucky
    return words, quote(
        *found, numbers=(str(abs(share)),), says=(("增", "多", "升", "涨") if share > 0 else ("减", "少", "降"),)
    )


def _two_years(draw: Drawing) -> tuple[dict[str, str], tuple[Cell, ...], tuple[float, object]]:
    organ, (path, named, said) = draw.organ(), draw.row()
    before, after = sorted(draw.rng.sample(YEARS, 2))
    found = tuple(draw.cell(organ.full, year, path, named) for year in (before, after))
    words = {"o": draw.called(organ), "y": draw.written(before), "z": draw.written(after), "r": said}
    return words, found, change(*(cell.value or 0 for cell in found))


def sum_years(draw: Drawing) -> Drawn:
    words, found = _span(draw)
    return words, quote(*found, numbers=(plain(_series(found).sum()),))


def average_years(draw: Drawing) -> Drawn:
    words, found = _span(draw)
    return words, quote(*found, numbers=(str(rounded(float(_series(found).mean()))),))


def trend(draw: Drawing) -> Drawn:
    words, found = _span(draw, whole=True)
    return words, quote(*found)


def best_year(draw: Drawing) -> Drawn:
    words, found = _span(draw, whole=True)
    year = _only(_series(found, "year"), most=True)
    best = next(cell for cell in found if cell.year == year)
    return words, quote(best, best=(str(year),), years=tuple(YEARS))


def sum_group(draw: Drawing) -> Drawn:
    words, found = _group(draw)
    return words, quote(*found, numbers=(plain(_series(found).sum()),))


def highest(draw: Drawing) -> Drawn:
    return _extreme(draw, most=True)


def lowest(draw: Drawing) -> Drawn:
    return _extreme(draw, most=False)


def _extreme(draw: Drawing, *, most: bool) -> Drawn:
    words, found = _group(draw)
    organ = _only(_series(found), most=most)
    first = next(cell for cell in found if cell.organ == organ)
    names = next((o.full, o.short, o.name, o.bare) for o in ORGANS if o.full == organ)
    return words, quote(first, best=names, organs=tuple(cell.organ for cell in found))


def ranking(draw: Drawing) -> Drawn:
    words, found = _group(draw)
    series = _series(found).sort_values(ascending=False)
    if not series.is_unique:
        raise Unlucky
    return words, quote(*found, order=tuple(series.index))


def had_any(draw: Drawing) -> Drawn:
    return _with(draw, some=True)


def had_none(draw: Drawing) -> Drawn:
    return _with(draw, some=False)


def _with(draw: Drawing, *, some: bool) -> Drawn:
    words, found = _group(draw, busy=False)
    series = _series(found)
    chosen = series[(series > 0) == some].index
    if not 0 < len(chosen) < len(series):
        raise Unlucky
    return words, quote(*(c for c in found if c.organ in chosen), organs=tuple(series.index))


def _span(draw: Drawing, *, whole: bool = False) -> tuple[dict[str, str], tuple[Cell, ...]]:
    organ, years, (path, named, said) = draw.organ(), draw.years(3), draw.row()
    years = range(YEARS[0], YEARS[-1] + 1) if whole else years
    words = {"o": draw.called(organ), "y": f"{years[0]}年", "z": f"{years[-1]}年", "r": said}
    return words, draw.all_cells([organ], years, path, named)


def _group(draw: Drawing, *, busy: bool = True) -> tuple[dict[str, str], tuple[Cell, ...]]:
    (organs, called), year = draw.group(), draw.year()
    path, named, said = draw.busy_row() if busy else draw.row()
    return {"g": called, "y": draw.written(year), "r": said}, draw.all_cells(organs, range(year, year + 1), path, named)


def _series(cells: tuple[Cell, ...], by: str = "organ") -> pd.Series:
    return pd.DataFrame([(getattr(cell, by), cell.value) for cell in cells]).set_index(0)[1]


def _only(series: pd.Series, *, most: bool) -> object:
    """The one with the most (least); Unlucky where several share it."""
    found = series[series == (series.max() if most else series.min())].index
    if len(found) != 1:
        raise Unlucky
    return found[0]
