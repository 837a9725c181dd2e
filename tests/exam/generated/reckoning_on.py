"""Steps of a talk that reckon with the cell that was spoken of: sums, differences, shares and means."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

from tests.exam.generated.cells import Cell, per_cent, rounded
from tests.exam.generated.drawing import Drawing, Unlucky
from tests.exam.generated.quoting import plain, quote
from tests.exam.generated.spoken_of import NAMED, ROWS, At, Step, other, values
from tests.exam.generated.town import YEARS


def apart_from_the_year_before(draw: Drawing, at: At) -> Step:
    both = at.cell(draw), replace(at, year=at.year - 1).cell(draw)
    return _told(
        draw,
        both,
        _apart(both),
        "比上年多了几件还是少了几件",
        "跟前一年比差多少",
        "同比呢",
        "比头年呢",
        "较上年增减多少",
        "跟上一年比是多了还是少了",
    )


def with_another_organ(draw: Drawing, at: At) -> Step:
    organ = other(draw, [*NAMED], at.organ)
    both = at.cell(draw), replace(at, organ=organ).cell(draw)
    said = (
        "跟{o}的加起来呢",
        "加上{o}的一共几件",
        "和{o}合起来多少",
        "再加上{o}的呢",
        "连{o}的一共几件",
        "{o}的也算上几件",
    )
    return _told(draw, both, plain(sum(values(both))), *said, o=organ.bare)


def apart_from_another_organ(draw: Drawing, at: At) -> Step:
    organ = other(draw, [*NAMED], at.organ)
    both = at.cell(draw), replace(at, organ=organ).cell(draw)
    return _told(
        draw,
        both,
        _apart(both),
        "跟{o}差几件",
        "比{o}多几件还是少几件",
        "跟{o}比呢",
        "和{o}比谁多，多几件",
        "比{o}呢",
        o=organ.bare,
    )


def with_another_row(draw: Drawing, at: At) -> Step:
    row = other(draw, [*ROWS], at.row)
    both = at.cell(draw), replace(at, row=row).cell(draw)
    return _told(
        draw,
        both,
        plain(sum(values(both))),
        "跟{r}加一块呢",
        "加上{r}呢",
        "和{r}加起来几件",
        "再加上{r}一共几件",
        "连{r}一共几件",
        "{r}也算上几件",
        r=ROWS[row],
    )


def with_another_year(draw: Drawing, at: At) -> Step:
    year = other(draw, [*YEARS], at.year)
    both = at.cell(draw), replace(at, year=year).cell(draw)
    return _told(
        draw,
        both,
        plain(sum(values(both))),
        "跟{y}年的加起来呢",
        "加上{y}年的一共几件",
        "连{y}年的一共几件",
        "{y}年的也算上几件",
        y=year,
    )


def share_of_its_total(draw: Drawing, at: At) -> Step:
    both = at.cell(draw), replace(at, column="总计").cell(draw)
    share = per_cent(*values(both)) if at.column != "总计" else None
    if share is None:
        raise Unlucky
    return _told(
        draw,
        both,
        str(share),
        "占总数百分之几",
        "占总计几成",
        "占比多少",
        "是总数的几成",
        "占多大比例",
        "占了百分之多少",
    )


def mean_of_all_years(draw: Drawing, at: At) -> Step:
    found = draw.all_cells([at.organ], range(YEARS[0], YEARS[-1] + 1), at.row, at.column)
    return _told(
        draw,
        found,
        str(rounded(fmean(values(found)), 2)),
        "历年平均几件",
        "这些年平均呢",
        "每年平均几件",
        "历年平均下来多少",
    )


def _told(draw: Drawing, cells: tuple[Cell, ...], number: str, *said: str, **names: object) -> Step:
    return draw.rng.choice(said).format(**names), quote(*cells, numbers=(number,)), None


def _apart(both: tuple[Cell, Cell]) -> str:
    return plain(abs((both[0].value or 0) - (both[1].value or 0)))
