"""Which papers `make test` asks: every fourth of each kind, and all that are set aside. `make trust` asks every one.

There are forty thousand questions by now; most papers ask again what others asked, and twelve minutes are what a
change may be kept waiting for.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

EVERY_ONE = os.environ.get("GONGKAI_EVERY_PAPER") == "1"
_ONE_OF = 4
_ALWAYS = "set_aside"


def daily(papers: Sequence[Path]) -> list[Path]:
    """`papers` in their order; the same ones every day, since a test that comes and goes tells nothing."""
    seen = [paper for paper in papers if _ALWAYS not in paper.name]
    chosen = {*seen[::_ONE_OF]}
    return [paper for paper in papers if EVERY_ONE or paper in chosen or paper not in seen]
