"""Steps of a talk: what one asks behind a number, and what must be told then, reckoned from the town's own cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TypeVar

from tests.exam.generated.cells import Cell, per_cent, rounded
from tests.exam.generated.drawing import Drawing, Unlucky
from tests.exam.generated.question import Expectation
from tests.exam.generated.quoting import plain, quote
from tests.exam.generated.town import ORGANS, SHARED, YEARS, Organ

ROWS = {
    "三/一、本年新收政府信息公开申请数量": "新收的",
    "三/二、上年结转政府信息公开申请数量": "上年结转的",
    "三/三/（一）予以公开": "予以公开的",
    "三/三/（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "部分公开的",
    "三/三/（三）不予公开/1.属于国家秘密": "国家秘密的",
    "三/三/（五）不予处理/2.重复申请": "重复申请的",
    "三/四、结转下年度继续办理": "结转下年的",
}
COLUMNS = {
    "总计": "",
    "自然人": "自然人",
    "法人或其他组织/商业企业": "商业企业",
    "法人或其他组织/科研机构": "科研机构",
    "法人或其他组织/法律服务机构": "法律服务机构",
}
NAMED = tuple(organ for organ in ORGANS if organ not in SHARED and organ.name != "人民政府")


@dataclass(frozen=True)
class At:
    """The cell that was spoken of last."""

    organ: Organ
    year: int
    row: str
    column: str

    def cell(self, draw: Drawing) -> Cell:
        return draw.cell(self.organ.full, self.year, self.row, self.column)


One = TypeVar("One")
Step = tuple[str, Expectation, At | None]
"""What is asked, what must be told, and the cell that is spoken of then; None where the talk ends."""


def begin(draw: Drawing) -> tuple[str, Expectation, At]:
    at = At(draw.rng.choice(NAMED), draw.year(), draw.rng.choice([*ROWS]), draw.rng.choice([*COLUMNS]))
    text = f"{at.organ.bare}{at.year}年{COLUMNS[at.column]}{ROWS[at.row]}申请有几件".replace("申请的申请", "申请")
    return text, quote(at.cell(draw)), at


def other_year(draw: Drawing, at: At) -> Step:
    there = replace(at, year=_other(draw, [*YEARS], at.year))
    return _moved(
        draw,
        there,
        "{y}年呢",
        "那{y}年的呢",
        "换成{y}年",
        "{y}年是多少",
        "再看看{y}年",
        "到了{y}年呢",
        "{y}年几件",
        y=there.year,
    )


def year_before(draw: Drawing, at: At) -> Step:
    return _moved(
        draw, replace(at, year=at.year - 1), "前一年呢", "上一年呢", "头一年的呢", "往前一年呢", "再往前一年是多少"
    )


def other_organ(draw: Drawing, at: At) -> Step:
    there = replace(at, organ=_other(draw, [*NAMED], at.organ))
    return _moved(
        draw,
        there,
        "{o}呢",
        "那{o}的呢",
        "换{o}",
        "{o}那边呢",
        "再看看{o}",
        "{o}是多少",
        "{o}同年的呢",
        "同样的，{o}呢",
        o=there.organ.bare,
    )


def other_row(draw: Drawing, at: At) -> Step:
    there = replace(at, row=_other(draw, [*ROWS], at.row))
    return _moved(draw, there, "{r}呢", "那{r}呢", "{r}又是几件", "还有{r}多少", "{r}有几个", r=ROWS[there.row])


def other_column(draw: Drawing, at: At) -> Step:
    there = replace(at, column=_other(draw, [*COLUMNS], at.column))
    return _moved(
        draw,
        there,
        "{c}呢",
        "那{c}呢",
        "{c}有几件",
        "其中{c}几件",
        "里头{c}几件",
        c=f"{COLUMNS[there.column]}的" if COLUMNS[there.column] else "总计",
    )


def row_put_right(draw: Drawing, at: At) -> Step:
    there = replace(at, row=_other(draw, [*ROWS], at.row))
    return _moved(draw, there, "不是，我问的是{r}", "不对，我要的是{r}", "搞错了，是{r}", r=ROWS[there.row])


def year_put_right(draw: Drawing, at: At) -> Step:
    there = replace(at, year=_other(draw, [*YEARS], at.year))
    return _moved(draw, there, "不对，是{y}年", "说错了，应该是{y}年", "打错了，我问的是{y}年的", y=there.year)


def organ_put_right(draw: Drawing, at: At) -> Step:
    there = replace(at, organ=_other(draw, [*NAMED], at.organ))
    return _moved(draw, there, "不是，我问的是{o}", "错了，是{o}", "我说的是{o}", o=there.organ.bare)


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
    organ = _other(draw, [*NAMED], at.organ)
    both = at.cell(draw), replace(at, organ=organ).cell(draw)
    said = (
        "跟{o}的加起来呢",
        "加上{o}的一共几件",
        "和{o}合起来多少",
        "再加上{o}的呢",
        "连{o}的一共几件",
        "{o}的也算上几件",
    )
    return _told(draw, both, plain(sum(_values(both))), *said, o=organ.bare)


def apart_from_another_organ(draw: Drawing, at: At) -> Step:
    organ = _other(draw, [*NAMED], at.organ)
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
    row = _other(draw, [*ROWS], at.row)
    both = at.cell(draw), replace(at, row=row).cell(draw)
    return _told(
        draw,
        both,
        plain(sum(_values(both))),
        "跟{r}加一块呢",
        "加上{r}呢",
        "和{r}加起来几件",
        "再加上{r}一共几件",
        "连{r}一共几件",
        "{r}也算上几件",
        r=ROWS[row],
    )


def with_another_year(draw: Drawing, at: At) -> Step:
    year = _other(draw, [*YEARS], at.year)
    both = at.cell(draw), replace(at, year=year).cell(draw)
    return _told(
        draw,
        both,
        plain(sum(_values(both))),
        "跟{y}年的加起来呢",
        "加上{y}年的一共几件",
        "连{y}年的一共几件",
        "{y}年的也算上几件",
        y=year,
    )


def share_of_its_total(draw: Drawing, at: At) -> Step:
    both = at.cell(draw), replace(at, column="总计").cell(draw)
    share = per_cent(*_values(both)) if at.column != "总计" else None
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
        str(rounded(fmean(_values(found)), 2)),
        "历年平均几件",
        "这些年平均呢",
        "每年平均几件",
        "历年平均下来多少",
    )


STEPS: dict[str, Callable[[Drawing, At], Step]] = {
    step.__name__: step
    for step in (
        other_year,
        year_before,
        other_organ,
        other_row,
        other_column,
        row_put_right,
        year_put_right,
        organ_put_right,
        apart_from_the_year_before,
        with_another_organ,
        apart_from_another_organ,
        with_another_row,
        with_another_year,
        share_of_its_total,
        mean_of_all_years,
    )
}


def _moved(draw: Drawing, there: At, *said: str, **names: object) -> Step:
    return draw.rng.choice(said).format(**names), quote(there.cell(draw)), there


def _told(draw: Drawing, cells: tuple[Cell, ...], number: str, *said: str, **names: object) -> Step:
    return draw.rng.choice(said).format(**names), quote(*cells, numbers=(number,)), None


def _other(draw: Drawing, every: list[One], besides: One) -> One:
    return draw.rng.choice([one for one in every if one != besides])


def _values(cells: tuple[Cell, ...]) -> list[float]:
    return [cell.value or 0 for cell in cells]


def _apart(both: tuple[Cell, Cell]) -> str:
    return plain(abs((both[0].value or 0) - (both[1].value or 0)))
