"""Headings of several levels as cells that span: paths such as 行政诉讼 / 复议后起诉 / 总计 into a table's head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """`across`: how many columns (or rows) it stands over; `deep`: how many levels it takes; `leaf`: the innermost."""

    text: str
    at: int
    across: int
    deep: int
    leaf: bool


def depth_of(paths: Sequence[tuple[str, ...]]) -> int:
    return max(map(len, paths), default=0)


def headings(paths: Sequence[tuple[str, ...]]) -> list[list[Heading]]:
    """The headings of each level, the outermost first. Neighbours under one outer heading share it; leaves never."""
    depth = depth_of(paths)
    levels = []
    for level in range(depth):
        found: list[Heading] = []
        for at, path in enumerate(paths):
            if len(path) <= level and (level or path):
                continue
            leaf = len(path) <= level + 1
            if not leaf and at and paths[at - 1][: level + 1] == path[: level + 1] and len(paths[at - 1]) > level + 1:
                last = found.pop()
                found.append(Heading(last.text, last.at, last.across + 1, 1, False))
            else:
                text = path[level] if path else ""
                found.append(Heading(text, at, 1, depth - level if leaf else 1, leaf))
        levels.append(found)
    return levels


def by_row(paths: Sequence[tuple[str, ...]]) -> list[list[Heading]]:
    """For each row the headings that begin in it, the outermost first; `across` are then rows and `deep` columns."""
    levels = headings(paths)
    return [[heading for level in levels for heading in level if heading.at == at] for at in range(len(paths))]
