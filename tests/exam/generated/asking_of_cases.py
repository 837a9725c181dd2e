"""Steps of a talk about reviews and lawsuits, whose cells have no row's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.exam.generated.cells import Cell, per_cent
from tests.exam.generated.drawing import Drawing, Unlucky
from tests.exam.generated.question import Expectation
from tests.exam.generated.quoting import plain, quote
from tests.exam.generated.spoken_of import NAMED
from tests.exam.generated.town import YEARS, Organ

GROUPS = {"行政复议": "行政复议", "行政诉讼/未经复议直接起诉": "直接起诉", "行政诉讼/复议后起诉": "复议后起诉"}
RESULTS = {"总计": "", "结果维持": "维持", "结果纠正": "纠正", "其他结果": "其他结果", "尚未审结": "尚未审结"}


@dataclass(frozen=True)
class Case:
    """The cell that was spoken of last."""

    organ: Organ
    year: int
    group: str
    result: str

    def cell(self, draw: Drawing) -> Cell:
        return draw.cell(self.organ.full, self.year, "四/", f"{self.group}/{self.result}")

    @property
    def said(self) -> str:
        return f"{RESULTS[self.result]}的" if RESULTS[self.result] else ""


Step = tuple[str, Expectation, Case | None]


def begin(draw: Drawing) -> tuple[str, Expectation, Case]:
    at = Case(draw.rng.choice(NAMED), draw.year(), draw.rng.choice([*GROUPS]), draw.rng.choice([*RESULTS]))
    return f"{at.organ.bare}{at.year}年{GROUPS[at.group]}{at.said}有几件", quote(at.cell(draw)), at


def another_group(draw: Drawing, at: Case) -> Step:
    there = replace(at, group=_other(draw, [*GROUPS], at.group))
    return _moved(draw, there, "{g}的呢", "那{g}呢", g=GROUPS[there.group])


def another_result(draw: Drawing, at: Case) -> Step:
    there = replace(at, result=_other(draw, [*RESULTS][1:], at.result))
    return _moved(draw, there, "{r}的呢", "那{r}的有几件", r=RESULTS[there.result])


def all_results(draw: Drawing, at: Case) -> Step:
    if at.result == "总计":
        raise Unlucky  # behind a total 一共呢 asks for all years
    return _moved(draw, replace(at, result="总计"), "一共呢", "总共几件")


def year_of_a_case(draw: Drawing, at: Case) -> Step:
    there = replace(at, year=draw.rng.choice([year for year in YEARS if year != at.year]))
    return _moved(draw, there, "{y}年呢", "那{y}年的呢", y=there.year)


def organ_of_a_case(draw: Drawing, at: Case) -> Step:
    there = replace(at, organ=draw.rng.choice([organ for organ in NAMED if organ != at.organ]))
    return _moved(draw, there, "那{o}呢", "{o}的呢", o=there.organ.bare)


def with_another_result(draw: Drawing, at: Case) -> Step:
    other = _one_more(draw, at)
    both = at.cell(draw), other.cell(draw)
    number = plain((both[0].value or 0) + (both[1].value or 0))
    return _told(draw, both, number, "加上{r}的呢", "跟{r}的加起来几件", r=RESULTS[other.result])


def apart_from_another_result(draw: Drawing, at: Case) -> Step:
    other = _one_more(draw, at)
    both = at.cell(draw), other.cell(draw)
    number = plain(abs((both[0].value or 0) - (both[1].value or 0)))
    return _told(draw, both, number, "比{r}的多几件还是少几件", "跟{r}的差几件", r=RESULTS[other.result])


def share_of_its_cases(draw: Drawing, at: Case) -> Step:
    both = at.cell(draw), replace(at, result="总计").cell(draw)
    share = per_cent(both[0].value or 0, both[1].value or 0) if at.result != "总计" else None
    if share is None:
        raise Unlucky
    return _told(draw, both, str(share), "占总数百分之几", "占几成")


STEPS: dict[str, Callable[[Drawing, Case], Step]] = {
    step.__name__: step
    for step in (
        another_group,
        another_result,
        all_results,
        year_of_a_case,
        organ_of_a_case,
        with_another_result,
        apart_from_another_result,
        share_of_its_cases,
    )
}


def _one_more(draw: Drawing, at: Case) -> Case:
    if at.result == "总计":
        raise Unlucky
    return replace(at, result=_other(draw, [*RESULTS][1:], at.result))


def _other(draw: Drawing, every: list[str], besides: str) -> str:
    return draw.rng.choice([one for one in every if one != besides])


def _moved(draw: Drawing, there: Case, *said: str, **names: object) -> Step:
    return draw.rng.choice(said).format(**names), quote(there.cell(draw)), there


def _told(draw: Drawing, cells: tuple[Cell, ...], number: str, *said: str, **names: object) -> Step:
    return draw.rng.choice(said).format(**names), quote(*cells, numbers=(number,)), None
