"""Questions about the cells of one report, and those that must be declined or asked back."""

from __future__ import annotations

from tests.exam.generated.cells import Cell
from tests.exam.generated.drawing import Drawing, Unlucky, wordings
from tests.exam.generated.question import UNTOLD, Expectation
from tests.exam.generated.quoting import Drawn, quote
from tests.exam.generated.town import ORGANS, SHARED, YEARS


def cell(draw: Drawing) -> Drawn:
    organ, year, (row, column, said) = draw.organ(), draw.year(), draw.row()
    return {"o": draw.called(organ), "y": draw.written(year), "r": said}, quote(
        draw.cell(organ.full, year, row, column)
    )


def column(draw: Drawing) -> Drawn:
    organ, year, (row, _, said) = draw.organ(), draw.year(), draw.row_of_three()
    named = draw.rng.choice(
        ("自然人", "法人或其他组织/商业企业", "法人或其他组织/科研机构", "法人或其他组织/法律服务机构")
    )
    words = {"o": draw.called(organ), "y": draw.written(year), "r": said, "k": named.split("/")[-1]}
    return words, quote(draw.cell(organ.full, year, row, named))


def several(draw: Drawing) -> Drawn:
    organ, year, first, second = draw.organ(), draw.year(), draw.row(), draw.row()
    if first[:2] == second[:2]:
        raise Unlucky
    found = [draw.cell(organ.full, year, *row[:2]) for row in (first, second)]
    return {"o": draw.called(organ), "y": draw.written(year), "r": first[2], "s": second[2]}, quote(*found)


def row(draw: Drawing) -> Drawn:
    organ, year, (path, _, said) = draw.organ(), draw.year(), draw.row_of_three()
    if (organ.full, year) not in draw.cells.reports:
        raise Unlucky
    words = {"o": draw.called(organ), "y": draw.written(year), "r": said}
    return words, quote(*draw.row_cells(organ.full, year, path))


def missing_organ(draw: Drawing) -> Drawn:
    words = {
        "o": draw.rng.choice(wordings()["missing_organ"]["names"]),
        "y": draw.written(draw.year()),
        "r": draw.row()[2],
    }
    return words, Expectation(outcomes=("not_covered",))


def missing_year(draw: Drawing) -> Drawn:
    organ, year = draw.organ(), draw.rng.choice((2016, 2018, 2025, *YEARS))
    if (organ.full, year) in draw.cells.reports:
        raise Unlucky
    words = {"o": draw.called(organ), "y": f"{year}年", "r": draw.row()[2]}
    return words, Expectation(outcomes=("not_covered",))


def same_name(draw: Drawing) -> Drawn:
    organ = draw.rng.choice(SHARED)
    words = {"o": organ.bare, "y": draw.written(draw.year()), "r": draw.row()[2]}
    counties = tuple((other.county,) for other in SHARED if other.name == organ.name)
    return words, Expectation(outcomes=("clarify",), says=counties)


def unclear(draw: Drawing) -> Drawn:
    where = draw.rng.choice([*draw.cells.blank, *draw.cells.broken])
    organ, year, path, named = where
    full = next(organ_ for organ_ in ORGANS if organ_.full == organ)
    measure = "" if path == "四/" else path.split("/")[-1].split("（区分")[0].split("、")[-1]
    words = {"o": full.short, "y": f"{year}年", "r": measure or named.replace("/", ""), "k": named.split("/")[-1]}
    return words, Expectation(
        outcomes=UNTOLD, cells=(Cell(organ, year, path, named, None),), organs=(organ,), years=(year,)
    )
