"""Steps of a talk about a county's townships: who had most, and what is asked behind that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import fmean

from tests.exam.generated.cells import Cell, per_cent, rounded
from tests.exam.generated.drawing import COUNTIES, Drawing, Unlucky
from tests.exam.generated.question import Expectation
from tests.exam.generated.quoting import plain, quote
from tests.exam.generated.spoken_of import ROWS
from tests.exam.generated.town import ORGANS, YEARS

TOTAL = "总计"


@dataclass(frozen=True)
class Among:
    """Whose numbers are set in an order: a county's townships, of one row in one year."""

    county: str
    year: int
    row: str

    def ranked(self, draw: Drawing) -> list[Cell]:
        """The greatest first; Unlucky where two are equal, or one is not sure."""
        found = draw.all_cells(draw.townships(self.county), range(self.year, self.year + 1), self.row, TOTAL)
        if max(Counter(cell.value for cell in found).values()) > 1:
            raise Unlucky
        return sorted(found, key=lambda cell: -(cell.value or 0))


Step = tuple[str, Expectation, Among | None]


def begin(draw: Drawing) -> tuple[str, Expectation, Among]:
    among = Among(draw.rng.choice(COUNTIES), draw.year(), draw.rng.choice([*ROWS]))
    words = draw.rng.choice(("{c}{y}年哪个乡镇{r}申请最多", "{y}年{c}各乡镇里{r}申请哪家最多"))
    text = words.format(c=among.county, y=among.year, r=ROWS[among.row])
    return text, _singled_out(among.ranked(draw), 0), among


def the_fewest(draw: Drawing, among: Among) -> Step:
    return draw.rng.choice(("最少的呢", "那最少的是谁")), _singled_out(among.ranked(draw), -1), None


def the_second(draw: Drawing, among: Among) -> Step:
    return draw.rng.choice(("第二名呢", "第二多的是谁")), _singled_out(among.ranked(draw), 1), None


def another_year(draw: Drawing, among: Among) -> Step:
    there = replace(among, year=draw.rng.choice([year for year in YEARS if year != among.year]))
    words = draw.rng.choice(("{y}年呢", "换成{y}年呢")).format(y=there.year)
    return words, _singled_out(there.ranked(draw), 0), there


def another_row(draw: Drawing, among: Among) -> Step:
    there = replace(among, row=draw.rng.choice([row for row in ROWS if row != among.row]))
    return f"{ROWS[there.row]}呢", _singled_out(there.ranked(draw), 0), there


def all_together(draw: Drawing, among: Among) -> Step:
    found = among.ranked(draw)
    return draw.rng.choice(("一共多少", "加起来几件")), _reckoned(found, plain(_sum(found))), None


def the_mean(draw: Drawing, among: Among) -> Step:
    found = among.ranked(draw)
    return "平均呢", _reckoned(found, str(rounded(fmean(cell.value or 0 for cell in found), 2))), None


def share_of_all(draw: Drawing, among: Among) -> Step:
    found = among.ranked(draw)
    share = per_cent(found[0].value or 0, _sum(found))
    if share is None:
        raise Unlucky
    words = draw.rng.choice(("它占总数的百分之几", "它占这些乡镇总数的几成", "占全部的百分之多少"))
    return words, _reckoned(found, str(share)), None


def the_first_three(draw: Drawing, among: Among) -> Step:
    found = among.ranked(draw)
    if len(found) < 4:
        raise Unlucky
    number = plain(_sum(found[:3]))
    return draw.rng.choice(("前三名加起来几件", "前三名合计呢")), _reckoned(found[:3], number, found), None


STEPS: dict[str, Callable[[Drawing, Among], Step]] = {
    step.__name__: step
    for step in (
        the_fewest,
        the_second,
        another_year,
        another_row,
        all_together,
        the_mean,
        share_of_all,
        the_first_three,
    )
}


def _singled_out(ranked: list[Cell], place: int) -> Expectation:
    one = ranked[place]
    names = next((o.full, o.short, o.name, o.bare) for o in ORGANS if o.full == one.organ)
    return quote(one, says=(names,), organs=tuple(cell.organ for cell in ranked))


def _reckoned(cells: list[Cell], number: str, of: list[Cell] | None = None) -> Expectation:
    return quote(*cells, numbers=(number,), organs=tuple(cell.organ for cell in of or cells))


def _sum(cells: list[Cell]) -> float:
    return sum(cell.value or 0 for cell in cells)
