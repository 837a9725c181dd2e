"""Steps of a talk about one cell: what one asks behind a number, and what must be told then."""

from __future__ import annotations

from collections.abc import Callable

from tests.exam.generated import moving_on, reckoning_on
from tests.exam.generated.drawing import Drawing
from tests.exam.generated.question import Expectation
from tests.exam.generated.quoting import quote
from tests.exam.generated.spoken_of import COLUMNS, NAMED, ROWS, At, Step


def begin(draw: Drawing) -> tuple[str, Expectation, At]:
    at = At(draw.rng.choice(NAMED), draw.year(), draw.rng.choice([*ROWS]), draw.rng.choice([*COLUMNS]))
    text = f"{at.organ.bare}{at.year}年{COLUMNS[at.column]}{ROWS[at.row]}申请有几件".replace("申请的申请", "申请")
    return text, quote(at.cell(draw)), at


STEPS: dict[str, Callable[[Drawing, At], Step]] = {
    step.__name__: step
    for step in (
        moving_on.other_year,
        moving_on.year_before,
        moving_on.other_organ,
        moving_on.other_row,
        moving_on.other_column,
        moving_on.row_put_right,
        moving_on.year_put_right,
        moving_on.organ_put_right,
        reckoning_on.apart_from_the_year_before,
        reckoning_on.with_another_organ,
        reckoning_on.apart_from_another_organ,
        reckoning_on.with_another_row,
        reckoning_on.with_another_year,
        reckoning_on.share_of_its_total,
        reckoning_on.mean_of_all_years,
    )
}
