"""The edges that a browser leaves out where a page ends in the middle of a table: it draws them on neither page."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

_NEAR = 3.0
_LEAST = 2
"""So many upright lines must end at one height, and one of them in nothing, before a table counts as open there."""


def open_ends(page: Any) -> list[dict[str, Any]]:
    """Lines (as pdfplumber takes them) that close the tables of `page` which are open at the top or bottom."""
    edges = page.edges
    # An upright border that is drawn as a thin box has an upper and a lower edge too: those close nothing.
    level = [edge for edge in edges if edge["orientation"] == "h" and edge["x1"] - edge["x0"] > _NEAR]
    ends: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for edge in edges:
        if edge["orientation"] == "v" and edge["bottom"] - edge["top"] > _NEAR:
            for side in ("top", "bottom"):
                ends[round(edge[side] / _NEAR)].append((edge["x0"], edge[side]))
    lines = []
    for _, places in sorted(ends.items()):
        several = len({round(x / _NEAR) for x, _ in places}) >= _LEAST
        if several and any(not _meets(x, height, level) for x, height in places):
            height = sum(height for _, height in places) / len(places)
            left, right = min(x for x, _ in places) - 1, max(x for x, _ in places) + 1
            lines.append({"object_type": "line", "x0": left, "x1": right, "top": height, "bottom": height})
            lines[-1] |= {"width": right - left, "height": 0.0}
            level.append(lines[-1])
    return lines


def _meets(x: float, height: float, level: list[Any]) -> bool:
    return any(abs(edge["top"] - height) < 2 * _NEAR and edge["x0"] - _NEAR < x < edge["x1"] + _NEAR for edge in level)
