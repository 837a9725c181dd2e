"""Which words belong to which row of numbers, where no line is drawn between them.

A label of several lines stands around the line of its numbers (its middle on their height), below it or above it, the
same in all rows. The lines are dealt out to the rows in their order, none left over between them; a label that covers
several rows stands in a column of its own, left of the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bot.reading.glyphs import fold
from bot.reading.source.lines import one_line

_MOST_LINES = 9
_OFF = 0.4
"""How far from its place a label may stand, in parts of the type's size."""
_BORROWED = 0.1
"""What it costs, in the same measure, when a row has no words but those of the column of groups."""
_NUMBERED = re.compile(r"^(\d{1,2})[.．、]")
_MIXED = 0.5
"""What it costs when a label's lines do not stand in one column."""
_LINE = 0.001
_NEAR = 0.9
_STEP = 1.3
"""The lines of a label stand no further apart than this, in steps of the nearest two lines."""
_ANCHORS = ("middle", "top", "bottom")


@dataclass(frozen=True, slots=True)
class Words:
    """What stands together on one line."""

    text: str
    x0: float
    x1: float
    chars: tuple[Any, ...] = ()

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class LabelLine:
    y: float
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A row's labels from left to right, its own the last."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    rows: tuple[Label, ...]
    chars: tuple[Any, ...]
    """All characters that were dealt out."""


@dataclass(frozen=True, slots=True)
class _Own:
    """A line's words in the column of the rows' own labels."""

    y: float
    words: tuple[Words, ...]


_Dealt = tuple[float, list[list[_Own]]]


def labels_of(heights: Sequence[float], lines: Sequence[LabelLine], size: float) -> Labels | None:
    """The labels of the rows whose numbers stand at `heights`; None where they cannot be dealt out."""
    if not any(abs(line.y - y) < _MOST_LINES * size for line in lines for y in heights):
        return Labels(tuple(Label(()) for _ in heights), ())
    dealt = [
        found
        for gutter in _gutters(lines)
        for joined in (True, False)
        for own in [_own(lines, gutter, joined)]
        for anchor in _ANCHORS
        if (found := _dealt(heights, own, lines, size, anchor))
    ]
    return _with_groups(heights, min(dealt, key=lambda found: found[0])[1], lines, size) if dealt else None


def _gutters(lines: Sequence[LabelLine]) -> list[float]:
    """Where the column of the rows' own labels may begin: in the last gap that most lines of several words share."""
    gaps = [(line.words[-2].x1, line.words[-1].x0) for line in lines if len(line.words) > 1]
    places = sorted({right for _, right in gaps})
    shared = sorted(places, key=lambda place: -sum(left < place <= right for left, right in gaps))
    return [*shared[:3], 0.0, *sorted({words.x0 for line in lines for words in line.words})[1:8]]


def _own(lines: Sequence[LabelLine], gutter: float, joined: bool) -> list[_Own]:
    """`joined`: a short line below a label that reaches over the gutter is its end, and no group's name."""
    own: list[_Own] = []
    across: Words | None = None
    for line in lines:
        words = tuple(w for w in line.words if w.x0 >= gutter - 1 or w.x0 < gutter < w.x1 - 1)
        if joined and not words and across and line.words and _below(across, line.words[-1]):
            words = line.words[-1:]
        across = next((w for w in words if w.x0 < gutter - 1), None)
        if words:
            own.append(_Own(line.y, words))
    return own


def _below(upper: Words, lower: Words) -> bool:
    return abs(upper.x0 - lower.x0) < 2 or abs(upper.middle - lower.middle) < 2


def _dealt(
    heights: Sequence[float], own: Sequence[_Own], lines: Sequence[LabelLine], size: float, anchor: str
) -> _Dealt | None:
    """(cost, the lines of each row): every row some, in their order, none left out between the first and the last."""
    steps = [lower.y - upper.y for upper, lower in pairwise(own)]
    most = _STEP * min((step for step in steps if step > 0.8 * size), default=size)
    # What stands nearer than any two rows is one label; at equal steps the last line may belong to what follows.
    near = _NEAR * min((lower - upper for upper, lower in pairwise(heights)), default=0.0)
    best: dict[int, _Dealt] = {k: (0.0, []) for k in range(len(own) + 1)}
    for y in heights:
        following: dict[int, _Dealt] = {}
        borrowed = _borrowed(y, own, lines, size)
        for k, (cost, told) in best.items():
            for stop in range(k, min(k + _MOST_LINES, len(own)) + 1):
                some = list(own[k:stop]) or borrowed
                inner = steps[k : max(k, stop - 1)]
                if not some or (off := _off(some, y, anchor) / size) > _OFF or any(step > most for step in inner):
                    continue
                more = cost + off + (0 if stop > k else _BORROWED) + (0 if _in_one_column(some) else _MIXED)
                more += sum(-_LINE if step < near else _LINE for step in inner)
                if stop not in following or more < following[stop][0]:
                    following[stop] = (more, [*told, some])
        best = following
    return min(best.values(), key=lambda found: found[0], default=None)


def _borrowed(y: float, own: Sequence[_Own], lines: Sequence[LabelLine], size: float) -> list[_Own]:
    """The words at the height of a row that has none in the column of its own: （七）总计, which covers two columns."""
    beside = [line for line in lines if abs(line.y - y) < _OFF * size]
    return [_Own(y, line.words[-1:]) for line in beside if all(line.y != one.y for one in own)][:1]


def _in_one_column(lines: Sequence[_Own]) -> bool:
    """Whether the lines look like one label: one piece on each, under one another at the left or in the middle."""
    words = [line.words[0] for line in lines]
    return all(len(line.words) == 1 for line in lines) and (
        all(abs(one.x0 - words[0].x0) < 2 for one in words[1:])
        or all(abs(one.middle - words[0].middle) < 2 for one in words)
    )


def _off(lines: Sequence[_Own], y: float, anchor: str) -> float:
    first, last = lines[0].y, lines[-1].y
    return abs({"middle": (first + last) / 2, "top": first, "bottom": last}[anchor] - y)


def _with_groups(
    heights: Sequence[float], dealt: Sequence[Sequence[_Own]], lines: Sequence[LabelLine], size: float
) -> Labels:
    """Rows that are numbered 1. 2. 3. belong to the words that stand left of them."""
    chars = [char for row in dealt for line in row for words in line.words for char in words.chars]
    texts = [one_line("\n".join(" ".join(words.text for words in line.words) for line in row)) for row in dealt]
    held = {id(char) for char in chars}
    top, bottom = min(heights[0], dealt[0][0].y) - size, max(heights[-1], dealt[-1][-1].y) + size
    free = [
        (line.y, words)
        for line in lines
        for words in line.words
        if top < line.y < bottom and not any(id(char) in held for char in words.chars)
    ]
    groups = [""] * len(texts)
    for first, last in _numbered(texts):
        begin, end = dealt[first][0].y - size / 2, dealt[last][-1].y + size / 2
        beside = [(y, words) for y, words in free if begin <= y <= end]
        nearest = max((words.x0 for _, words in beside), default=0.0)
        told = [(y, words) for y, words in beside if words.x1 > nearest]
        groups[first : last + 1] = [one_line("\n".join(words.text for _, words in told))] * (last + 1 - first)
    chars += [char for _, words in free for char in words.chars]
    rows = tuple(Label((group, text) if group else (text,)) for group, text in zip(groups, texts, strict=True))
    return Labels(rows, tuple(chars))


def _numbered(texts: Sequence[str]) -> list[tuple[int, int]]:
    """(first, last) of each run of rows numbered from 1 on."""
    runs: list[tuple[int, int]] = []
    expected = 1
    for i, text in enumerate(texts):
        match = _NUMBERED.match(fold(text))
        number = int(match[1]) if match else 0
        if number == 1:
            runs.append((i, i))
        elif number and number == expected and runs and runs[-1][1] == i - 1:
            runs[-1] = (runs[-1][0], i)
        expected = number + 1 if number else 0
    return [run for run in runs if run[1] > run[0]]
