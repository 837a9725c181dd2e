"""Questions over several reports: two organs, two years, sums, ranks, trends."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from statistics import fmean

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
    return words, quote(*found, numbers=(plain(sum(_values(found))),))


def average_years(draw: Drawing) -> Drawn:
    words, found = _span(draw)
    return words, quote(*found, numbers=(str(rounded(fmean(_values(found)))),))


def trend(draw: Drawing) -> Drawn:
    words, found = _span(draw, whole=True)
    return words, quote(*found)


def best_year(draw: Drawing) -> Drawn:
    words, found = _span(draw, whole=True)
    best = _only(found, most=True)
    return words, quote(best, best=(str(best.year),), years=tuple(YEARS))


def sum_group(draw: Drawing) -> Drawn:
    words, found = _group(draw)
    return words, quote(*found, numbers=(plain(sum(_values(found))),))


def highest(draw: Drawing) -> Drawn:
    return _extreme(draw, most=True)


def lowest(draw: Drawing) -> Drawn:
    return _extreme(draw, most=False)


def _extreme(draw: Drawing, *, most: bool) -> Drawn:
    words, found = _group(draw)
    first = _only(found, most=most)
    names = next((o.full, o.short, o.name, o.bare) for o in ORGANS if o.full == first.organ)
    return words, quote(first, best=names, organs=tuple(cell.organ for cell in found))


def ranking(draw: Drawing) -> Drawn:
    words, found = _group(draw)
    if len(set(_values(found))) < len(found):
        raise Unlucky
    first_to_last = sorted(found, key=lambda cell: cell.value or 0, reverse=True)
    return words, quote(*found, order=tuple(cell.organ for cell in first_to_last))


def had_any(draw: Drawing) -> Drawn:
    return _with(draw, some=True)


def had_none(draw: Drawing) -> Drawn:
    return _with(draw, some=False)


def _with(draw: Drawing, *, some: bool) -> Drawn:
    words, found = _group(draw, busy=False)
    chosen = [cell for cell in found if bool(cell.value) == some]
    if not 0 < len(chosen) < len(found):
        raise Unlucky
    return words, quote(*chosen, organs=tuple(cell.organ for cell in found))


def _span(draw: Drawing, *, whole: bool = False) -> tuple[dict[str, str], tuple[Cell, ...]]:
    organ, years, (path, named, said) = draw.organ(), draw.years(3), draw.row()
    years = range(YEARS[0], YEARS[-1] + 1) if whole else years
    words = {"o": draw.called(organ), "y": f"{years[0]}年", "z": f"{years[-1]}年", "r": said}
    return words, draw.all_cells([organ], years, path, named)


def _group(draw: Drawing, *, busy: bool = True) -> tuple[dict[str, str], tuple[Cell, ...]]:
    (organs, called), year = draw.group(), draw.year()
    path, named, said = draw.busy_row() if busy else draw.row()
    return {"g": called, "y": draw.written(year), "r": said}, draw.all_cells(organs, range(year, year + 1), path, named)


def _values(cells: tuple[Cell, ...]) -> list[float]:
    return [cell.value or 0 for cell in cells]


def _only(cells: tuple[Cell, ...], *, most: bool) -> Cell:
    """The one with the most (least); Unlucky where several share it."""
    value = (max if most else min)(_values(cells))
    if Counter(_values(cells))[value] > 1:
        raise Unlucky
    return next(cell for cell in cells if cell.value == value)
