"""The sums that a form demands, looked at cell by cell: which hold and which do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.model import Number
from bot.reading.form import Identity, Table

Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Check:
    """One sum that could be looked at: where it stands (a row or column id), both sides, and its cells."""

    identity: Identity
    at: str
    left: Number
    right: Number
    cells: tuple[Place, ...]

    @property
    def holds(self) -> bool:
        return self.left == self.right


def checks(table: Table, values: Mapping[Place, Number | None]) -> Iterator[Check]:
    """Every sum whose cells are all known; one with a blank or undecided cell says nothing."""
    for identity in table.identities:
        for at, members in _instances(table, identity):
            both = sums(identity, {id_: values.get(place) for id_, place in members.items()})
            if both is not None:
                yield Check(identity, at, *both, tuple(members.values()))


def sums(identity: Identity, values: Mapping[str, Number | None]) -> tuple[Number, Number] | None:
    """Both sides of an identity, or None when a member is missing or blank."""
    sides = [[values.get(id_) for id_ in side] for side in (identity.left, identity.right)]
    if any(value is None for side in sides for value in side):
        return None
    left, right = (sum(value for value in side if value is not None) for side in sides)
    return left, right


def _instances(table: Table, identity: Identity) -> Iterator[tuple[str, dict[str, Place]]]:
    """(where, member id → cell) for each row or column that the identity speaks of."""
    ids = (*identity.left, *identity.right)
    if identity.along == "columns":
        for row in table.rows:
            yield row.id, {id_: (row.id, id_) for id_ in ids}
    else:
        for column in table.columns:
            yield column.id, {id_: (id_, column.id) for id_ in ids}
