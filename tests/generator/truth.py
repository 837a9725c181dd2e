"""A made-up annual report together with its own truth: what every cell says and how surely it can be read.

`make_truth` is the door. Layouts turn a Truth into bytes; where a layout loses something (a cell, the spaces between
cells), it hands back a Truth of its own in which the cells that can no longer be told are marked.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from tests.generator.figures import FLAVOURS, Number, numbers
from tests.generator.form import Identity, Key, form, identities
from tests.generator.prose import Part, parts_of


@dataclass(frozen=True)
class Cell:
    """One cell. `printed` is how it stands in the report: "" for an empty one, None for one that got lost, so that
    the row is one cell short. `value` None: blank.

    `may_be_undecidable`: an honest reader may say that it cannot tell; any other number is still wrong.
    `unit` is only given where the report prints one in the cell or above it.
    """

    key: Key
    value: Number | None
    printed: str | None
    may_be_undecidable: bool = False
    unit: str | None = None

    @property
    def section(self) -> str:
        return self.key[0]


@dataclass(frozen=True)
class Truth:
    """A report. `form` is None where two forms are mixed; `two` and `three` say which table has which form.

    `broken` is the cell that breaks sums (with the sums it breaks), `blank` the one that is printed empty.
    """

    organ: str
    year: int
    title: str
    date: str
    form: str | None
    two: str
    three: str
    cells: tuple[Cell, ...]
    preface: str
    parts: tuple[Part, ...]
    broken: Key | None = None
    blank: Key | None = None
    seed: int = 0

    def of(self, section: str) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.section == section)

    def by_key(self) -> dict[Key, Cell]:
        return {cell.key: cell for cell in self.cells}

    def values(self) -> dict[Key, Number | None]:
        return {cell.key: cell.value for cell in self.cells}

    @property
    def identities(self) -> tuple[Identity, ...]:
        return identities(self.three)

    @property
    def failing(self) -> tuple[Identity, ...]:
        """The sums that do not hold."""
        values = self.values()
        return tuple(identity for identity in self.identities if not holds(identity, values))

    def with_cells(self, change: Callable[[Cell], Cell]) -> Truth:
        return replace(self, cells=tuple(change(cell) for cell in self.cells))

    def facts(self) -> list[dict[str, Any]]:
        """The cells in the contract of `gongkai facts --format json`, plus `may_be_undecidable`."""
        return [
            {
                "organ": self.organ,
                "year": self.year,
                "form": self.form,
                "section": cell.section,
                "row": list(cell.key[1]),
                "column": list(cell.key[2]),
                "value": float(cell.value) if isinstance(cell.value, Decimal) else cell.value,
                "printed": cell.printed,
                "unit": cell.unit,
                "certainty": "blank" if cell.value is None else "certain",
                "may_be_undecidable": cell.may_be_undecidable,
                "broken": cell.key == self.broken,
            }
            for cell in self.cells
        ]


def holds(identity: Identity, values: Mapping[Key, Number | None]) -> bool:
    """True too where a cell is blank: then the sum says nothing."""
    sides = [[values[key] for key in side] for side in (identity.left, identity.right)]
    if any(value is None for side in sides for value in side):
        return True
    left, right = (sum(value for value in side if value is not None) for side in sides)
    return left == right


def make_truth(
    rng: random.Random,
    form_id: str,
    organ: str,
    year: int,
    *,
    break_one: bool = False,
    blank_one: bool = False,
    big: bool = False,
    flavour: str = "",
    two: str = "",
    carried: Sequence[int] = (),
) -> Truth:
    """A report whose sums all hold, except: `break_one` changes one cell so that they do not, `blank_one` empties one.

    `flavour` is one of FLAVOURS, else drawn; `two` is the form of table two where a clerk mixed forms; `carried` is
    last year's 结转下年度 for each kind of applicant (`carried_over` of that report).
    """
    two = two or form_id
    flavour = flavour or rng.choice(FLAVOURS[:2])
    told = numbers(rng, form(two), form(form_id), flavour, big, carried)
    preface, parts = parts_of(rng, organ, year, told)
    cells = tuple(Cell(key, value, str(value), unit=_unit(key)) for key, value in told.items())
    truth = Truth(
        organ=organ,
        year=year,
        title=f"{organ}{year}年{rng.choice(('', '度'))}政府信息公开工作年度报告",
        date=f"{year + 1}年{rng.randint(1, 3)}月{rng.randint(1, 28)}日",
        form=form_id if two == form_id else None,
        two=two,
        three=form_id,
        cells=cells,
        preface=preface,
        parts=parts,
    )
    if blank_one:
        # Half of them at a row's edge, where readers go wrong most easily.
        ends = [cell.key for cell in cells if cell.key[2][-1] in ("自然人", "总计")]
        truth = blanked(truth, rng.choice(ends if rng.random() < 0.5 else [cell.key for cell in cells]))
    if break_one:
        bound = sorted({key for identity in truth.identities for key in identity.keys} - {truth.blank})
        truth = changed(truth, rng.choice(bound), rng.choice((1, 1, 2, 10)) * rng.choice((1, -1)))
    return truth


def changed(truth: Truth, key: Key, by: int) -> Truth:
    """`truth` with one cell misprinted: its number is off by `by` (upwards where it would fall below zero)."""
    number = truth.by_key()[key].value
    assert number is not None
    wrong = number + by if number + by >= 0 else number - by
    slipped = truth.with_cells(lambda c: replace(c, value=wrong, printed=str(wrong)) if c.key == key else c)
    return replace(slipped, broken=key)


def blanked(truth: Truth, key: Key) -> Truth:
    """`truth` with one cell printed empty."""
    emptied = truth.with_cells(lambda c: replace(c, value=None, printed="") if c.key == key else c)
    return replace(emptied, blank=key)


def truth_of(seed: int, form_id: str, organ: str, *, year: int = 0, **options: Any) -> Truth:
    """`make_truth` with everything drawn from one seed; equal seeds give equal reports."""
    rng = random.Random(f"{seed}/{form_id}/{organ}/{year}")
    year = year or rng.choice((2019, 2020) if form_id == "2019" else (2021, 2022, 2023, 2024))
    return replace(make_truth(rng, form_id, organ, year, **options), seed=seed)


def carried_over(truth: Truth) -> tuple[int, ...]:
    """结转下年度 for each kind of applicant, without the total: what next year's report begins with."""
    last = form(truth.three).frame[-1]
    return tuple(int(cell.value or 0) for cell in truth.of("三") if cell.key[1] == last)[:-1]


def _unit(key: Key) -> str | None:
    return "万元" if "单位：万元" in key[2][0] else None
