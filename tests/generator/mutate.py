"""Every single slip of a clerk in a clean report: one cell that a sum speaks of, off by one."""

from __future__ import annotations

from collections.abc import Iterator

from tests.generator.form import Key
from tests.generator.truth import Truth, changed


def bound_cells(truth: Truth) -> tuple[Key, ...]:
    """The cells that at least one sum speaks of, in print order."""
    bound = {key for identity in truth.identities for key in identity.keys}
    return tuple(cell.key for cell in truth.cells if cell.key in bound)


def mutations(truth: Truth) -> Iterator[Truth]:
    """`truth` with one bound cell one too high, and one too low where that is no negative number."""
    for key in bound_cells(truth):
        yield changed(truth, key, 1)
        if truth.by_key()[key].value:
            yield changed(truth, key, -1)
