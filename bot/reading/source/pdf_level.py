"""Letters of one line on one level: 2022 in Times beside 年 in FangSong has a box of its own height around it.

A PDF's reader tells lines by these boxes. In large type they lie further apart than two lines may, and the digits of
2022年 would become a line of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

_DEEPEST = 0.6
"""Of its size, so far a font's box may reach below the line that its letters stand on; more was not understood."""


def level(chars: list[Any]) -> None:
    """Move the boxes of all fonts to where the page's main font would have them, in place."""
    depths = dict(_depths(chars))
    if len(set(depths.values())) < 2:
        return
    main = Counter(depths.values()).most_common(1)[0][0]
    for i, depth in depths.items():
        by = (depth - main) * chars[i]["size"]
        for side in ("top", "bottom", "doctop"):
            chars[i][side] += by


def _depths(chars: list[Any]) -> Iterator[tuple[int, float]]:
    """How far each upright character's box reaches below its base line, in parts of its size."""
    for i, char in enumerate(chars):
        _, b, c, _, _, base = char["matrix"]
        if b == c == 0 and char["size"] > 0:
            depth = round((char["y0"] - base) / char["size"], 2)
            if -_DEEPEST <= depth <= 0:
                yield i, depth
