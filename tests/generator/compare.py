"""What a reader made of a report, held against the report's truth, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.generator.form import Key
from tests.generator.truth import Cell, Truth

Fact = dict[str, Any]
"""One object of `gongkai facts --format json`."""


@dataclass
class Score:
    """Counts of cells. `wrong` holds every false statement in words; `declined` what should have been read.

    A number other than the truth, a number for an empty cell, 未填 for a printed number, a broken cell told as
    certain, a cell that no report has: all wrong. `invented` of these are numbers that stand nowhere: for an empty
    cell, or for a cell that is not there. `allowed`: declined where an honest reader may decline.
    """

    cells: int = 0
    right: int = 0
    allowed: int = 0
    declined: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    invented: int = 0

    def add(self, other: Score) -> None:
        self.cells += other.cells
        self.right += other.right
        self.allowed += other.allowed
        self.declined += other.declined
        self.missing += other.missing
        self.wrong += other.wrong
        self.invented += other.invented


def compare(truth: Truth, facts: Iterable[Fact], document: str = "") -> Score:
    """`facts` are those of this report alone."""
    score = Score(cells=len(truth.cells))
    told: dict[Key, list[Fact]] = {}
    for fact in facts:
        told.setdefault((fact["section"], tuple(fact["row"]), tuple(fact["column"])), []).append(fact)
    doubtful = {key for identity in truth.failing for key in identity.keys}
    for cell in truth.cells:
        found = told.pop(cell.key, [])
        kind, why = _judge(truth, cell, found, cell.key in doubtful)
        said = f"{document} {'/'.join(('', *cell.key[1], *cell.key[2]))[1:]}: {why}"
        match kind:
            case "right":
                score.right += 1
            case "allowed":
                score.allowed += 1
            case "declined":
                score.declined.append(said)
            case "missing":
                score.missing.append(said)
            case _:
                score.wrong.append(said)
                score.invented += cell.value is None
    for key, found in told.items():
        nowhere = [f"{document} {key}: no such cell, yet {f['value']}" for f in found if f["value"] is not None]
        score.wrong += nowhere
        score.invented += len(nowhere)
    return score


def _judge(truth: Truth, cell: Cell, found: Sequence[Fact], doubtful: bool) -> tuple[str, str]:
    if not found:
        return "missing", f"{cell.printed!r} was not read"
    values = {fact["value"] for fact in found if fact["value"] is not None}
    certainties = {fact["certainty"] for fact in found}
    why = f"printed {cell.printed!r}, read {sorted(values)} as {'/'.join(sorted(certainties))}"
    for fact in found:
        around = (fact["organ"], fact["year"], fact["form"] if truth.form else None)
        if around != (truth.organ, truth.year, truth.form):
            return "wrong", f"{why}, but said of {around}"
    if cell.key == truth.broken:
        return ("wrong" if values or "contradictory" not in certainties else "right"), why
    declined = "allowed" if cell.may_be_undecidable else "declined"
    if cell.value is None:
        return ("wrong" if values else "right" if certainties == {"blank"} else declined), why
    if any(abs(value - float(cell.value)) > 1e-9 for value in values) or "blank" in certainties:
        return "wrong", why
    if values and certainties == {"certain"}:
        units = {fact["unit"] for fact in found}
        return ("wrong", f"{why}, unit {units}") if cell.unit and units != {cell.unit} else ("right", why)
    if doubtful and certainties == {"contradictory"}:
        return "right", why
    return declined, why
