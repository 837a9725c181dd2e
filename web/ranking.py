"""What was counted most, as level bars with their names above: for names that are too long to stand under a bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_ROW, _WIDTH, _BAR, _FOR_COUNT, _LONGEST = 44, 320, 14, 44, 19


@dataclass(frozen=True, slots=True)
class Level:
    """One name; `y` is where its words stand, its bar lies below them."""

    label: str
    y: int
    bar_y: int
    width: int
    count: int


@dataclass(frozen=True, slots=True)
class Ranking:
    title: str
    description: str
    width: int
    height: int
    bar: int
    bars: tuple[Level, ...]


def ranking(title: str, counts: Sequence[tuple[str, int]]) -> Ranking:
    """Bars from zero, one for each (name, count) in their order; a long name is cut, the description has all of it."""
    greatest = max((count for _, count in counts), default=0)
    bars = []
    for i, (name, count) in enumerate(counts):
        label = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        width = round((_WIDTH - _FOR_COUNT) * count / greatest) if greatest else 0
        bars.append(Level(label, i * _ROW + 18, i * _ROW + 24, width, count))
    said = "；".join(f"{name}：{count}" for name, count in counts)
    return Ranking(title, f"{said}。", _WIDTH, max(1, len(bars)) * _ROW, _BAR, tuple(bars))
