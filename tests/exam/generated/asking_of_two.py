"""Steps of a talk that begins with two numbers: of two organs, of two years, or of two rows of one report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.exam.generated.cells import Cell
from tests.exam.generated.drawing import Drawing, Unlucky
from tests.exam.generated.question import Expectation
from tests.exam.generated.quoting import plain, quote
from tests.exam.generated.spoken_of import COLUMNS, NAMED, ROWS
from tests.exam.generated.town import YEARS, Organ


@dataclass(frozen=True)
class Two:
    """One of the three has two of a kind; the cells are those of all that are named."""

    organs: tuple[Organ, ...]
    years: tuple[int, ...]
    rows: tuple[str, ...]
    column: str

    def cells(self, draw: Drawing) -> tuple[Cell, ...]:
        return tuple(
            draw.cell(organ.full, year, row, self.column)
            for organ in self.organs
            for year in self.years
            for row in self.rows
        )


Step = tuple[str, Expectation, Two | None]


def begin(draw: Drawing) -> tuple[str, Expectation, Two]:
    organs, years, rows = draw.rng.choice(((2, 1, 1), (1, 2, 1), (1, 1, 2)))
    two = Two(
        tuple(draw.rng.sample(NAMED, organs)),
        tuple(sorted(draw.rng.sample(YEARS, years))),
        tuple(draw.rng.sample([*ROWS], rows)),
        draw.rng.choice([*COLUMNS]),
    )
    named = "和".join(organ.bare for organ in two.organs), "和".join(f"{year}年" for year in two.years)
    text = f"{named[0]}{named[1]}{COLUMNS[two.column]}{'和'.join(ROWS[row] for row in two.rows)}各几件"
    return text, quote(*two.cells(draw)), two


def how_far_apart(draw: Drawing, two: Two) -> Step:
    one, other = two.cells(draw)
    number = plain(abs((one.value or 0) - (other.value or 0)))
    return draw.rng.choice(("差多少", "相差几件", "差几件")), quote(one, other, numbers=(number,)), None


def both_together(draw: Drawing, two: Two) -> Step:
    both = two.cells(draw)
    number = plain(sum(cell.value or 0 for cell in both))
    return draw.rng.choice(("一共几件", "加起来呢", "合计多少")), quote(*both, numbers=(number,)), None


def both_in_another_year(draw: Drawing, two: Two) -> Step:
    if len(two.years) > 1:
        raise Unlucky
    there = replace(two, years=(draw.rng.choice([year for year in YEARS if year not in two.years]),))
    words = draw.rng.choice(("{y}年呢", "换成{y}年", "那{y}年的呢")).format(y=there.years[0])
    return words, quote(*there.cells(draw)), there


def both_of_another_organ(draw: Drawing, two: Two) -> Step:
    if len(two.organs) > 1:
        raise Unlucky
    there = replace(two, organs=(draw.rng.choice([organ for organ in NAMED if organ not in two.organs]),))
    return f"那{there.organs[0].bare}呢", quote(*there.cells(draw)), there


def both_in_another_row(draw: Drawing, two: Two) -> Step:
    if len(two.rows) > 1:
        raise Unlucky
    there = replace(two, rows=(draw.rng.choice([row for row in ROWS if row not in two.rows]),))
    return f"{ROWS[there.rows[0]]}呢", quote(*there.cells(draw)), there


def both_of_another_column(draw: Drawing, two: Two) -> Step:
    there = replace(two, column=draw.rng.choice([column for column in [*COLUMNS][1:] if column != two.column]))
    return f"{COLUMNS[there.column]}的呢", quote(*there.cells(draw)), there


STEPS: dict[str, Callable[[Drawing, Two], Step]] = {
    step.__name__: step
    for step in (
        how_far_apart,
        both_together,
        both_in_another_year,
        both_of_another_organ,
        both_in_another_row,
        both_of_another_column,
    )
}
