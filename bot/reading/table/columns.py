"""Which readings of the rows can stand together, given the sums of each column.

The sums are followed row by row as sets of reachable partial sums, forwards and backwards: a reading of a row
survives exactly when some joint reading of all rows uses it. Past a bound on the sets nothing is decided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.model import Number
from bot.reading.form import Table

Values = tuple[Number | None, ...]
_MOST_SUMS = 20_000


def surviving(table: Table, readings: Mapping[str, Sequence[Values]]) -> dict[str, set[Values]]:
    """For each row, the readings that some joint reading uses; all of them where the sums cannot tell."""
    kept = {row: set(values) for row, values in readings.items()}
    sums = [identity for identity in table.identities if identity.along == "rows"]
    if not sums or all(len(values) < 2 for values in kept.values()):
        return kept
    signs = {row: tuple((row in s.left) - (row in s.right) for s in sums) for row in kept}
    width = len(table.columns)
    usable = [
        [
            all(row in kept and all(v[c] is not None for v in kept[row]) and kept[row] for row in (*s.left, *s.right))
            for c in range(width)
        ]
        for s in sums
    ]

    def shares(row: str) -> dict[Values, tuple[Number, ...]]:
        return {
            values: tuple(
                sign * (values[c] or 0) if usable[i][c] else 0
                for i, sign in enumerate(signs[row])
                for c in range(width)
            )
            for values in kept[row]
        }

    order = [row for row in kept if any(signs[row])]
    share = {row: shares(row) for row in order}
    zero: tuple[Number, ...] = (0,) * (width * len(sums))
    before = _reachable([share[row] for row in order], zero)
    after = _reachable([share[row] for row in reversed(order)], zero)
    if before is None or after is None or zero not in before[-1]:
        return kept
    for i, row in enumerate(order):
        rest = after[len(order) - 1 - i]
        kept[row] = {
            values
            for values, part in share[row].items()
            if any(tuple(-a - b for a, b in zip(done, part, strict=True)) in rest for done in before[i])
        }
    return kept


def _reachable(
    shares: Sequence[Mapping[Values, tuple[Number, ...]]], zero: tuple[Number, ...]
) -> list[set[tuple[Number, ...]]] | None:
    """The partial sums before each row and after the last; None when they are too many to follow."""
    layers = [{zero}]
    for options in shares:
        layer = {
            tuple(a + b for a, b in zip(done, part, strict=True)) for done in layers[-1] for part in options.values()
        }
        if len(layer) > _MOST_SUMS:
            return None
        layers.append(layer)
    return layers
