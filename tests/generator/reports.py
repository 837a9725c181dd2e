"""Sets of made-up reports for tests and scores: which layouts, forms, seeds and damages go together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.generator.catalogue import LAYOUTS, Layout
from tests.generator.organs import organs
from tests.generator.truth import truth_of
from tests.generator.written import Written

FORMS = ("2019", "2021")


@dataclass(frozen=True)
class Made:
    """One report: its document name (relative to the knowledge folder), layout, form, what was done to it, and it."""

    document: str
    layout: str
    form: str
    damage: str
    written: Written


def make_reports(layouts: Sequence[str], seeds: Sequence[int], *, damaged: bool = True) -> Iterator[Made]:
    """The reports of `plan`, written."""
    for name, form, seed, damage in plan(layouts, seeds, damaged=damaged):
        yield _made(LAYOUTS[name], form, seed, damage)


def plan(layouts: Sequence[str], seeds: Sequence[int], *, damaged: bool = True) -> Iterator[tuple[str, str, int, str]]:
    """(layout, form, seed, damage): a report a seed (sparse, dense, sparse with big numbers, all zero in turn); then
    for the first two seeds a broken one and one with an empty cell, where the layout can carry that."""
    for layout in (LAYOUTS[name] for name in layouts):
        for form in FORMS:
            yield from ((layout.name, form, seed, "") for seed in seeds)
            for seed in seeds[:2] if damaged else ():
                if layout.breaks:
                    yield layout.name, form, 1000 + seed, "broken"
                if layout.blanks:
                    yield layout.name, form, 2000 + seed, "blank"


def _made(layout: Layout, form: str, seed: int, damage: str) -> Made:
    # Organ and year differ from report to report, so that none can be taken for a second copy of another.
    every = organs()
    organ = every[(seed * 7 + list(LAYOUTS).index(layout.name) * 31 + int(form)) % len(every)]
    truth = truth_of(
        seed,
        form,
        organ,
        break_one=damage == "broken",
        blank_one=damage == "blank",
        flavour="" if damage else ("sparse", "dense", "sparse", "zero")[seed % 4],
        big=not damage and seed % 4 == 2,
        two="2021" if layout.mixed and form == "2019" else "2019" if layout.mixed else "",
    )
    written = layout.write(truth)
    # Every other file has a name that tells nothing, as sites give them.
    stem = f"{organ}{truth.year}年度报告" if seed % 2 else f"t{truth.year + 1}0128_{80000 + seed}"
    name = f"{stem}_{layout.name}_{form}{damage and '_' + damage}{written.extension}"
    return Made(f"reports/{layout.name}/{name}", layout.name, form, damage, written)


def save(made: Made, knowledge: Path) -> None:
    path = knowledge / made.document
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made.written.data)
