"""Draws the questions of the generated exam: every wording of every kind, twice."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.exam.generated.cells import Cells
from tests.exam.generated.drawing import Drawing, Unlucky, wordings
from tests.exam.generated.kinds import KINDS
from tests.exam.generated.question import Question

ROUNDS, TRIES = 2, 500


def questions(cells: Cells, seed: int = 1) -> Iterator[Question]:
    """The same cells and seed give the same questions; each has its own luck, so a new kind changes no other."""
    for kind, draw in KINDS.items():
        for number, wording in enumerate(wordings()[kind]["wordings"] * ROUNDS):
            rng = random.Random(f"{seed}/{kind}/{number}")
            for _ in range(TRIES):
                try:
                    words, expected = draw(Drawing(cells, rng))
                except Unlucky:
                    continue
                yield Question(kind, wording.format(**words), expected)
                break
            else:
                raise LookupError(f"nothing to ask of kind {kind}: no sure cells for it in this town")
