"""What each cell of a table certainly is, given the printed rows and the form's identities.

A row with one cell too few lost that cell somewhere: every placement that satisfies the row's sums is a candidate.
Candidates of all rows are then held against the sums of each column. A cell is certain when it has the same value
in every joint reading that is left; nothing here prefers the likelier reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import Certainty, Number
from bot.reading.form import Identity, Row, Table
from bot.reading.table.candidates import Candidate, candidates
from bot.reading.table.cells import Cell
from bot.reading.table.columns import surviving
from bot.reading.table.identities import checks
from bot.reading.table.printed_row import PrintedRow

Told = Mapping[tuple[str, str], frozenset[Number]]
"""(row id, column id) → what the prose counts there."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cell is. `cell` is its printed form, None where the print of the row does not say which it is."""

    value: Number | None
    cell: Cell | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Failure:
    """An identity that does not hold: where (a row or column id) and both sums."""

    identity: Identity
    at: str
    left: Number
    right: Number


@dataclass(frozen=True, slots=True)
class Solution:
    readings: Mapping[tuple[str, str], Reading]
    failures: tuple[Failure, ...]
    disputed: tuple[tuple[str, str], ...] = ()
    """Cells of rows that are printed more than once, and not alike."""


UNSOLVED = Solution({}, ())


def solve(table: Table, printed: Sequence[PrintedRow], told: Told | None = None) -> Solution:
    """Readings by (row id, column id) for every row that is printed. Of a row that is printed more than once, only
    what all its prints say is certain: nobody can tell which of them is meant.

    `told` is what the report's prose says of a cell: it chooses between readings, and never makes one.
    """
    told = told or {}
    rows: dict[str, PrintedRow] = {}
    again: list[PrintedRow] = []
    for row in printed:
        if rows.setdefault(row.row.id, row) is not row:
            again.append(row)
    possible = {id_: _as_told(row.row, tuple(candidates(table, row)), told) for id_, row in rows.items()}
    vectors = {id_: tuple(dict.fromkeys(c.values for c in found)) for id_, found in possible.items()}
    left = surviving(table, vectors)
    readings: dict[tuple[str, str], Reading] = {}
    for id_, row in rows.items():
        kept = [candidate for candidate in possible[id_] if candidate.values in left[id_]]
        for position, column in enumerate(row.row.columns):
            readings[id_, column] = _reading(kept, position)
    disputed = tuple(_disputed(again, readings))
    for place in disputed:
        readings[place] = Reading(None, readings[place].cell, Certainty.UNDECIDABLE)
    failures, satisfied, failing = _check(table, readings)
    against = {place for place, counts in told.items() if place in readings and _denied(readings[place], counts)}
    for place in (failing | against) - satisfied:
        readings[place] = Reading(None, readings[place].cell, Certainty.CONTRADICTORY)
    return Solution(readings, tuple(failures), disputed)


def _disputed(again: Sequence[PrintedRow], readings: Mapping[tuple[str, str], Reading]) -> Iterator[tuple[str, str]]:
    """The cells of which a later print of the row does not surely say the same."""
    for row in again:
        if not any(cell.number is not None or cell.empty for cell in row.cells):
            continue  # nothing but words: a header that a page break put behind the row's name
        columns = row.at or row.row.columns
        placed = dict(zip(columns, row.cells, strict=False)) if row.fits or row.at else {}
        for column in row.row.columns:
            place = row.row.id, column
            if placed[column].number != readings[place].value if column in placed else not (placed or row.glued):
                yield place


def _as_told(row: Row, possible: tuple[Candidate, ...], told: Told) -> tuple[Candidate, ...]:
    """The readings that agree with the prose; all of them where it says nothing of this row or agrees with none."""
    said = [(i, told[row.id, column]) for i, column in enumerate(row.columns) if (row.id, column) in told]
    return tuple(c for c in possible if all(c.values[i] in counts for i, counts in said)) or possible


def _denied(reading: Reading, counts: frozenset[Number]) -> bool:
    return reading.value is not None and reading.value not in counts


def _reading(kept: Sequence[Candidate], position: int) -> Reading:
    values = {candidate.values[position] for candidate in kept}
    prints = {candidate.cells[position] for candidate in kept}
    cell = prints.pop() if len(prints) == 1 else None
    if len(values) != 1:
        return Reading(None, cell, Certainty.UNDECIDABLE)
    value = values.pop()
    if value is not None:
        return Reading(value, cell, Certainty.CERTAIN)
    # Something is printed that is not a number (约3件, 见附件), or the column is not there: that is not 未填.
    return Reading(None, cell, Certainty.BLANK if cell and cell.empty else Certainty.UNDECIDABLE)


def _check(
    table: Table, readings: Mapping[tuple[str, str], Reading]
) -> tuple[list[Failure], set[tuple[str, str]], set[tuple[str, str]]]:
    """The identities that fail, the cells in a satisfied one and the cells in a failing one."""
    failures: list[Failure] = []
    satisfied: set[tuple[str, str]] = set()
    failing: set[tuple[str, str]] = set()
    for check in checks(table, {place: reading.value for place, reading in readings.items()}):
        (satisfied if check.holds else failing).update(check.cells)
        if not check.holds:
            failures.append(Failure(check.identity, check.at, check.left, check.right))
    return failures, satisfied, failing
